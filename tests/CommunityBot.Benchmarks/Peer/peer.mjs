// What CommunityBot does for a log message, in its smallest form: one durable commit a message, the sum of the day in the reply.
import Database from 'better-sqlite3';
import { Telegraf } from 'telegraf';

const { API_ROOT, TOKEN, DATABASE, WEBHOOK_PORT } = process.env;
const db = new Database(DATABASE);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`
  CREATE TABLE log (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL);
  CREATE TABLE sum (person INTEGER PRIMARY KEY, logs INTEGER NOT NULL) WITHOUT ROWID;`);
const add = db.prepare('INSERT INTO log (person, at, text) VALUES (?, ?, ?)');
const count = db.prepare('INSERT INTO sum (person, logs) VALUES (?, 1) ON CONFLICT DO UPDATE SET logs = logs + 1 RETURNING logs').pluck();
const store = db.transaction((person, text) => {
  add.run(person, Date.now(), text);
  return count.get(person);
});

const bot = new Telegraf(TOKEN, { telegram: { apiRoot: API_ROOT } });
bot.start(context => context.reply('Xin chào'));
bot.on('text', context => context.reply(`Đã ghi: ${context.message.text}. Hôm nay: ${store(context.from.id, context.message.text)}`));
await bot.launch(WEBHOOK_PORT ? { webhook: { domain: `http://127.0.0.1:${WEBHOOK_PORT}`, host: '127.0.0.1', port: Number(WEBHOOK_PORT) } } : {});

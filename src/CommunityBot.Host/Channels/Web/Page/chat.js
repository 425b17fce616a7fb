// Starts the page and ties its parts together.
import * as composer from './composer.js';
import * as header from './header.js';
import * as log from './log.js';
import { flush, say } from './sender.js';
import { follow } from './server.js';
import * as texts from './texts.js';
import * as transcript from './transcript.js';

const PATIENCE = 6000;
let patience = null;

texts.show();
drawAll();
transcript.onChange((key, item) => {
  log.show(key, item, tap);
  if (item?.from === 'me') expectAnswer(item);
});
composer.start(typed => said(typed));
header.start({ onSend: said, onLanguage: drawAll, onClear: greet });
enter();
follow({ position: transcript.position, onMessage: received, onConnected: header.setConnected });
flush();
addEventListener('online', flush);
document.addEventListener('visibilitychange', () => document.hidden || flush());

function said(text, options) {
  header.notice(text);
  say(text, options);
}

function tap(tapped, { label, send }) {
  said(send, { label, tap: true, tapped });
}

function received(message, resumeAt) {
  if (transcript.receive(message, resumeAt)) waitForAnswer(false);
}

// A link of an invitation carries a code; otherwise the first visit starts the chat.
function enter() {
  const code = new URLSearchParams(location.search).get('code');
  history.replaceState(null, '', location.pathname);
  if (/^[\w-]{1,64}$/.test(code ?? '')) say(`/start ${code}`, { hidden: true });
  else greet();
}

function greet() {
  if (transcript.items().length === 0) say('/start', { hidden: true, key: `start-${transcript.chapter()}` });
}

function drawAll() {
  transcript.trim();
  log.showAll(transcript.items(), tap);
}

function expectAnswer({ state }) {
  if (state === 'sending') waitForAnswer(true);
  else if (state !== 'sent') waitForAnswer(false);
}

function waitForAnswer(on) {
  clearTimeout(patience);
  log.setTyping(on);
  if (on) patience = setTimeout(() => log.setTyping(false), PATIENCE);
}

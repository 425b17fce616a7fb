// Both sides of the chat. Only this browser keeps it: the server stores no questions.
// Each item has a key of its own, so two tabs never overwrite each other and a repeated message changes nothing.
import { keys, onChangeElsewhere, read, remove, write } from './storage.js';

const MOST = 400;
const listeners = [];
let last = 0;

/** Calls back with (key, item) for every new or changed item, and with (key, null) for a removed one. */
export const onChange = listener => listeners.push(listener);

export const items = () => keys('item.').map(key => read(key)).sort((a, b) => a.order - b.order);

/** The items of the person that the server has not taken yet, oldest first. */
export const unsent = () => items().filter(item => item.state === 'sending' || item.state === 'retrying');

export const find = key => read(`item.${key}`);

/** Where the bot's messages go on. */
export const position = () => read('position') ?? '0';

export function put(item) {
  const { order, key } = item;
  const kept = order ? item : { ...item, order: (last = Math.max(last, newest()) + 1) };
  while (!write(`item.${key}`, kept) && forgetOldest());
  tell(key, kept);
}

export function drop(key) {
  remove(`item.${key}`);
  tell(key, null);
}

/** Takes a message of the bot: a new item, or a new face of the one it replaces. Returns the item's key, or null for a repeat. */
export function receive(message, resumeAt) {
  write('position', resumeAt);
  if (!isLater(message.id, chapter())) return null;
  const key = message.replaces && find(message.replaces) ? message.replaces : message.id;
  const before = find(key);
  if (before && !isLater(message.id, before.message.id)) return null;
  if (before) hideTapsOn(key);
  put({ ...before, key, from: 'bot', at: message.at, message });
  return key;
}

/** Forgets the chat on this device; what the server still holds of it does not come back. */
export function clear() {
  const ids = items().filter(item => item.from === 'bot').map(item => item.message.id);
  write('cleared', ids.reduce((a, b) => (isLater(b, a) ? b : a), chapter()));
  for (const item of items()) drop(item.key);
}

/** Which chat on this device it is: changes when the chat was cleared. */
export const chapter = () => read('cleared') ?? '0';

onChangeElsewhere((key, item) => {
  if (key.startsWith('item.')) tell(key.slice('item.'.length), item);
});

// A tap whose answer took the place of the tapped message, such as "next page", needs no bubble of its own.
function hideTapsOn(tapped) {
  for (const item of items().reverse()) {
    if (item.from === 'bot') break;
    if (item.tapped === tapped) put({ ...item, hidden: true });
  }
}

function tell(key, item) {
  for (const listener of listeners) listener(key, item);
}

const newest = () => items().at(-1)?.order ?? 0;

function forgetOldest() {
  const oldest = items().find(item => item.state !== 'sending' && item.state !== 'retrying');
  if (oldest) drop(oldest.key);
  return Boolean(oldest);
}

/** Keeps the newest items only. */
export function trim() {
  for (let extra = items().length - MOST; extra > 0 && forgetOldest(); extra--);
}

// Row ids are longer than JavaScript's numbers.
const isLater = (id, than) => BigInt(id) > BigInt(than);

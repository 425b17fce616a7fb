// Places the bubbles: order, days, and what is in view.
import { draw, make } from './bubbles.js';
import { language, text } from './texts.js';

const GAP = 12;
const log = document.getElementById('log');
const scroll = document.getElementById('scroll');
const typing = document.getElementById('typing');
const drawn = new Map();
let lastDay = null;
let anchor = null;

/** Shows an item, shows it again after a change, or takes it away (null or hidden). */
export function show(key, item, tap) {
  const before = drawn.get(key);
  if (!item || item.hidden) {
    before?.remove();
    drawn.delete(key);
    return;
  }
  const bubble = draw(item, choice => tap(key, choice));
  drawn.set(key, bubble);
  if (before) replace(before, bubble);
  else append(bubble, item);
}

/** Shows these items and no others; screen readers do not read them all out. */
export function showAll(items, tap) {
  log.setAttribute('aria-busy', 'true');
  log.replaceChildren();
  drawn.clear();
  lastDay = anchor = null;
  for (const item of items) show(item.key, item, tap);
  log.setAttribute('aria-busy', 'false');
}

/** Whether the bot is about to answer. */
export function setTyping(on) {
  typing.hidden = !on;
  if (on) reveal();
}

function append(bubble, item) {
  const day = new Date(item.at).toDateString();
  if (day !== lastDay) log.append(make('p', { className: 'day' }, dayName(new Date(item.at))));
  lastDay = day;
  log.append(bubble);
  // An answer is read from the question on, not from its end.
  if (item.from === 'me' || !anchor || Date.now() - anchor.since > 15_000) anchor = { bubble, since: Date.now() };
  reveal();
}

function replace(before, bubble) {
  const buttons = [...before.querySelectorAll('.choice')];
  const focused = buttons.indexOf(document.activeElement);
  const isAnchor = anchor?.bubble === before;
  before.replaceWith(bubble);
  if (isAnchor) anchor.bubble = bubble;
  if (focused >= 0) (bubble.querySelectorAll('.choice')[focused] ?? bubble).focus({ preventScroll: true });
  if (bubble.classList.contains('bot')) bubble.scrollIntoView({ block: 'nearest' });
}

function reveal() {
  const bottom = scroll.scrollHeight - scroll.clientHeight;
  const top = anchor ? anchor.bubble.offsetTop - GAP : bottom;
  scroll.scrollTop = Math.min(bottom, top);
}

function dayName(day) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (day.toDateString() === today.toDateString()) return text('Today');
  if (day.toDateString() === yesterday.toDateString()) return text('Yesterday');
  return day.toLocaleDateString(language(), { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' });
}

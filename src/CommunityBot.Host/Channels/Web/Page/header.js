// The bar at the top: menu, language, roles to try, and whether the server is reached.
import { read, write } from './storage.js';
import { language, speak, text } from './texts.js';
import { clear } from './transcript.js';

const PATIENCE = 1500;
const menu = document.getElementById('menu');
const roles = document.getElementById('roles');
const status = document.getElementById('status');
let refresh = () => {};
let late = null;

export function start({ onSend, onLanguage, onClear }) {
  refresh = onLanguage;
  roles.hidden = document.documentElement.dataset.tryRoles !== 'yes';
  for (const button of document.querySelectorAll('[data-send]')) {
    button.addEventListener('click', () => {
      closeMenu();
      onSend(button.dataset.send, roles.contains(button) ? { label: button.textContent, tap: true } : {});
    });
  }
  document.getElementById('language').addEventListener('click', () => onSend(`/ngonngu ${language() === 'vi' ? 'en' : 'vi'}`));
  document.getElementById('clear').addEventListener('click', () => {
    closeMenu();
    if (!confirm(text('ClearAsk'))) return;
    clear();
    onLanguage();
    onClear();
  });
  addEventListener('click', event => menu.contains(event.target) || closeMenu());
  menu.addEventListener('keydown', event => event.key === 'Escape' && closeMenu(true));
  markRole();
}

/** The page follows what the person tells the bot: its language, and the role they try. */
export function notice(said) {
  const chosen = /^\/(?:ngonngu|language)\s+(vi|en)\s*$/i.exec(said)?.[1].toLowerCase();
  if (chosen && chosen !== language()) {
    speak(chosen);
    refresh();
  }
  if (said.startsWith('/thuvai ')) {
    write('role', said);
    markRole();
  }
}

/** A short gap is not worth a word. */
export function setConnected(connected) {
  if (connected) {
    clearTimeout(late);
    late = null;
    status.textContent = '';
  } else {
    late ??= setTimeout(() => (status.textContent = text('Offline')), PATIENCE);
  }
}

function markRole() {
  for (const button of roles.querySelectorAll('button')) button.setAttribute('aria-pressed', button.dataset.send === read('role'));
}

function closeMenu(keepFocus = false) {
  if (!menu.open) return;
  menu.open = false;
  if (keepFocus) menu.querySelector('summary').focus();
}

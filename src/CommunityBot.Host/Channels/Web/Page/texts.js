// What the page says, in the language the person reads; the server put all texts into the page.
import { read, write } from './storage.js';

const all = JSON.parse(document.documentElement.dataset.texts);

export const language = () => read('language') ?? 'vi';

export const text = key => all[language()][key] ?? '';

export const isText = key => key in all.vi;

/** Remembers the language and says everything in it. */
export function speak(chosen) {
  write('language', chosen);
  show();
}

/** Fills every element that names a text. */
export function show() {
  document.documentElement.lang = language();
  document.title = text('Name');
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', text(element.dataset.label));
  for (const element of document.querySelectorAll('[data-hint]')) element.placeholder = text(element.dataset.hint);
}

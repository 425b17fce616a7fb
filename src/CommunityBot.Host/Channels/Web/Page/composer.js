// The box to type in: Enter sends, Shift+Enter starts a line; a draft outlives a reload.
import { read, remove, write } from './storage.js';

const form = document.getElementById('composer');
const box = document.getElementById('text');

export function start(onText) {
  box.value = read('draft') ?? '';
  fit();
  box.addEventListener('input', () => {
    write('draft', box.value);
    fit();
  });
  box.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    submit(onText);
  });
  if (matchMedia('(pointer: fine)').matches) box.focus();
}

function submit(onText) {
  const typed = box.value.trim();
  if (!typed) return;
  box.value = '';
  remove('draft');
  fit();
  onText(typed);
}

function fit() {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}

// Draws one item of the chat. Texts become text nodes, never markup; links lead to web pages only.
import { isText, language, text } from './texts.js';

/** Makes an element with properties and children. */
export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter(child => child !== null));
  return element;
}

/** The bubble of an item. `tap(choice)` is called when one of its buttons is tapped. */
export function draw(item, tap) {
  return item.from === 'bot' ? drawBot(item, tap) : drawMine(item);
}

function drawMine(item) {
  const state = { sending: text('Sending'), retrying: text('WillRetry'), refused: isText(item.problem) ? text(item.problem) : item.problem }[item.state];
  return make('article', { className: `bubble me ${item.tap ? 'tap' : ''} ${item.state}` },
    spoken(text('Me')),
    make('p', { className: 'words' }, item.label),
    make('p', { className: 'under' }, state ? `${state} · ` : '', clock(item.at)));
}

function drawBot({ message }, tap) {
  return make('article', { className: 'bubble bot', tabIndex: -1 },
    spoken(text('Bot')),
    message.picture ? drawPicture(message.picture) : null,
    make('p', { className: 'words' }, ...message.runs.map(drawRun)),
    message.file ? drawFile(message.file) : null,
    ...message.choices.map(row => make('div', { className: 'choices' }, ...row.map(choice => drawChoice(choice, tap)))),
    make('p', { className: 'under' }, clock(message.at)));
}

function drawRun({ text: words, style, url }) {
  switch (style) {
    case 'Bold': return make('strong', {}, words);
    case 'Code': return make('code', {}, words);
    case 'Link': return isWebPage(url) ? drawLink(words, url, '') : words;
    default: return words;
  }
}

function drawChoice(choice, tap) {
  if (choice.url) return isWebPage(choice.url) ? drawLink(choice.label, choice.url, 'choice') : make('span', {}, choice.label);
  return make('button', { type: 'button', className: 'choice', onclick: () => tap(choice) }, choice.label);
}

function drawLink(words, url, className) {
  return make('a', { href: url, className, target: '_blank', rel: 'noopener noreferrer' }, words, spoken(` (${text('OpensPage')})`));
}

function drawPicture({ url, name }) {
  const picture = make('img', { src: url, alt: `${text('Picture')}: ${name}`, loading: 'lazy' });
  const link = make('a', { href: url, className: 'picture', target: '_blank', rel: 'noopener' }, picture);
  picture.onerror = () => link.replaceWith(make('p', { className: 'gone' }, `${picture.alt}. ${text('FileGone')}`));
  return link;
}

function drawFile({ url, name, bytes }) {
  return make('a', { href: url, className: 'file', download: name },
    make('span', { className: 'name' }, name),
    make('span', { className: 'size' }, `${text('Download')} · ${size(bytes)}`));
}

const isWebPage = url => /^https?:\/\//i.test(url ?? '');

const spoken = words => make('span', { className: 'spoken' }, words);

const clock = at => make('time', { dateTime: at }, new Date(at).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit', hour12: false }));

function size(bytes) {
  const [value, unit] = bytes < 1024 ? [bytes, 'byte'] : bytes < 1024 ** 2 ? [bytes / 1024, 'kilobyte'] : [bytes / 1024 ** 2, 'megabyte'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

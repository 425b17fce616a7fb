// Sends what the person said, in order and until the server has it. Unsent items are in the transcript, so a reload loses nothing.
import { post } from './server.js';
import * as transcript from './transcript.js';

const WAITS = [1000, 2000, 5000, 10_000, 30_000];
let running = false;
let wake = () => {};

/** Says something for the person. `label` is what the chat shows; a `hidden` item is sent but not shown. */
export function say(text, { label, tap = false, tapped, hidden = false, key = newKey() } = {}) {
  if (transcript.find(key)) return;
  transcript.put({ key, from: 'me', at: new Date().toISOString(), text, label: label ?? text, tap, tapped, hidden, state: 'sending' });
  flush();
}

/** Sends all that is unsent. */
export async function flush() {
  wake();
  if (running) return;
  running = true;
  for (let failures = 0, item; (item = transcript.unsent()[0]);) {
    const result = await post({ ...item, id: item.key });
    if (result === 'later') {
      become(item, { state: 'retrying' });
      await pause(WAITS[Math.min(failures++, WAITS.length - 1)]);
    } else {
      failures = 0;
      become(item, result === 'sent' ? { state: 'sent' } : { state: 'refused', problem: result });
    }
  }
  running = false;
}

// The item may have changed or been cleared while it was on its way.
function become(item, change) {
  const now = transcript.find(item.key);
  if (now) transcript.put({ ...now, ...change });
}

const pause = wait => new Promise(done => {
  const timer = setTimeout(done, wait);
  wake = () => {
    clearTimeout(timer);
    done();
  };
});

// crypto.randomUUID is missing on plain-http addresses of a local network.
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

// Everything that is asked of the server.

const JSON_TYPE = { 'Content-Type': 'application/json' };
const LONGEST_WAIT = 15_000;

/** Makes sure this browser has a session. A request of its own: the first one after a link from another site carries no cookie. */
async function openSession() {
  const answer = await fetch('/chat/session', { method: 'POST', headers: JSON_TYPE, body: '{}' });
  if (!answer.ok) throw new Error(`session: ${answer.status}`);
}

/** Posts what the person said: 'sent', 'later' when it should be tried again, or the key of the text that says why not. */
export async function post({ id, text, tap, tapped }) {
  try {
    const answer = await fetch('/chat/messages', { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ id, text, tap, tapped }) });
    if (answer.ok) return 'sent';
    if (answer.status === 401) await openSession();
    if (answer.status === 401 || answer.status === 429 || answer.status >= 500) return 'later';
    return (await answer.json()).error;
  } catch {
    return 'later';
  }
}

/** Follows the bot's messages while the page is seen, from `position()` on, whatever happens to the connection. */
export function follow({ position, onMessage, onConnected }) {
  let source = null;
  let timer = null;
  let failures = 0;

  async function connect() {
    stop();
    if (document.hidden) return;
    const mine = (source = { close() {} });
    try {
      await openSession();
    } catch {
      if (source === mine) retry();
      return;
    }
    if (source !== mine) return;
    source = new EventSource(`/chat/events?after=${position()}`);
    source.onopen = () => {
      failures = 0;
      onConnected(true);
    };
    source.onmessage = event => onMessage(JSON.parse(event.data), event.lastEventId);
    source.onerror = retry;
  }

  function retry() {
    stop();
    onConnected(false);
    timer = setTimeout(connect, Math.min(1000 * 2 ** failures++, LONGEST_WAIT));
  }

  function stop() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  document.addEventListener('visibilitychange', connect);
  addEventListener('online', connect);
  addEventListener('pageshow', event => event.persisted && connect());
  addEventListener('pagehide', stop);
  return connect();
}

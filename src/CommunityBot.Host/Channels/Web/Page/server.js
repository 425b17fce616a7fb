// Everything that is asked of the server.

const LONGEST_WAIT = 15_000;

let session = null;

/** Makes sure this browser has a session. A request of its own: the first one after a link from another site carries no cookie. */
function openSession() {
  session ??= send('/chat/session', {}).then(answer => {
    if (!answer.ok) throw new Error(`session: ${answer.status}`);
  });
  session.catch(forgetSession);
  return session;
}

function forgetSession() {
  session = null;
}

const send = (path, body) => fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** Posts what the person said: 'sent', 'later' when it should be tried again, or the key of the text that says why not. */
export async function post({ id, text, tap, tapped }) {
  try {
    await openSession();
    const answer = await send('/chat/messages', { id, text, tap, tapped });
    if (answer.ok) return 'sent';
    if (answer.status === 401) forgetSession();
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
    source.onerror = () => {
      forgetSession(); // the browser does not say why; perhaps the cookie is gone
      retry();
    };
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
  addEventListener('offline', retry);
  addEventListener('pageshow', event => event.persisted && connect());
  addEventListener('pagehide', stop);
  return connect();
}

// This browser's memory. Where the browser forbids it, the page remembers until it is closed.
const PREFIX = 'cb.';
const inMemory = new Map();
const disk = usable();

export function read(key) {
  const value = disk ? disk.getItem(PREFIX + key) : inMemory.get(PREFIX + key);
  return value ? JSON.parse(value) : null;
}

/** Stores a value; false when the memory is full. */
export function write(key, value) {
  const json = JSON.stringify(value);
  try {
    if (disk) disk.setItem(PREFIX + key, json);
    else inMemory.set(PREFIX + key, json);
    return true;
  } catch {
    return false;
  }
}

export function remove(key) {
  if (disk) disk.removeItem(PREFIX + key);
  else inMemory.delete(PREFIX + key);
}

/** The keys that start so. */
export const keys = start =>
  (disk ? Object.keys(disk) : [...inMemory.keys()])
    .filter(key => key.startsWith(PREFIX + start))
    .map(key => key.slice(PREFIX.length));

/** Tells what another tab of this browser stored (or removed: null). */
export function onChangeElsewhere(changed) {
  addEventListener('storage', event => {
    if (event.storageArea === disk && event.key?.startsWith(PREFIX)) {
      changed(event.key.slice(PREFIX.length), event.newValue ? JSON.parse(event.newValue) : null);
    }
  });
}

function usable() {
  try {
    localStorage.setItem(PREFIX + 'try', '1');
    localStorage.removeItem(PREFIX + 'try');
    return localStorage;
  } catch {
    return null;
  }
}

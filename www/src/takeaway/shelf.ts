import { clear, createStore, get, setMany, type UseStore } from "idb-keyval";

/** Where values are kept under keys. Every method may fail as storage does. */
export interface Shelf {
  /** Whether there is one already; none comes into being by it. */
  exists(): Promise<boolean>;
  get(key: string): Promise<unknown>;
  /** Puts values there, all of them or none. */
  put(values: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  /** Takes all that is there away, and the shelf; false where it is emptied and another page still holds it. */
  remove(): Promise<boolean>;
}

const DATABASE = "smp-consultation";
/** The shelf of requests that wait to be sent. */
export const REQUESTS = "smp-requests";
const KEYS = "kept";
/** Other pages of this one leave the database in that time. */
const LEAVING_MS = 1000;

/** A shelf of this device: a database of this page's own, that of designs unless another one is named. */
export function deviceShelf(name = DATABASE): Shelf {
  let store: UseStore | undefined;
  let database: IDBDatabase | undefined;
  const close = (): void => {
    database?.close();
    database = undefined;
    store = undefined;
  };
  const use: UseStore = (mode, callback) => {
    databases();
    store ??= createStore(name, KEYS);
    return store(mode, (values) => {
      database = values.transaction.db;
      // Another page that takes the shelf away waits for this one to leave it.
      database.onversionchange = close;
      return callback(values);
    });
  };
  return {
    exists: () => exists(name),
    get: (key) => get(key, use),
    put: (values) =>
      setMany(
        values.map(([key, value]) => [key, value]),
        use,
      ),
    async remove() {
      if (!(await exists(name))) return true;
      // First of all what it holds, in case that the rest has to wait.
      const emptied = await clear(use).then(
        () => undefined,
        (thrown: unknown) => ({ thrown }),
      );
      close();
      const gone = await deleted(name);
      if (!gone && emptied) throw emptied.thrown;
      return gone;
    },
  };
}

/** Whether the database is there. */
async function exists(name: string): Promise<boolean> {
  const factory = databases() as Partial<Pick<IDBFactory, "databases">>;
  const known = await factory.databases?.();
  return known ? known.some((each) => each.name === name) : opens(name);
}

/** Whether the database is there, of older browsers: to open one makes it, unless that is broken off. */
function opens(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = databases().open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => (isNew ? resolve(false) : reject(request.error ?? new Error("storage failed")));
  });
}

function deleted(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = databases().deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onblocked = () => setTimeout(() => resolve(false), LEAVING_MS);
    request.onerror = () => reject(request.error ?? new Error("storage failed"));
  });
}

/**
 * The browser's databases. A frame without an origin has none: some browsers throw at the mere name there, and Chromium lets
 * a promise fail that nobody can catch. Some browsers have none at all.
 */
function databases(): IDBFactory {
  if (globalThis.origin === "null") throw new DOMException("a frame without an origin keeps nothing", "SecurityError");
  const found = globalThis.indexedDB as IDBFactory | null | undefined;
  if (!found) throw new DOMException("this browser keeps nothing", "NotSupportedError");
  return found;
}

// What the clinic set, on this device: apart from all of a visitor's, and only once it was saved.
import { createStore, get, set, type UseStore } from "idb-keyval";
import { readPin, type KeptPin } from "./pin.js";
import { readSettings, type Settings } from "./settings.js";
import { NONE, readTries, type Tries } from "./tries.js";

interface Kept {
  readonly settings: Settings;
  readonly pin: KeptPin | undefined;
  readonly tries: Tries;
}

const DATABASE = "smp-tablet";

export class TabletShelf {
  #use: UseStore | undefined;

  /** All of it, and whether it could be read whole. Where nothing can be kept it is as at first. */
  async load(): Promise<Kept & { readonly whole: boolean }> {
    const [settings, pin, tries] = await Promise.all(["settings", "pin", "tries"].map((key) => this.#get(key)));
    return { ...readSettings(settings), pin: readPin(pin), tries: readTries(tries ?? NONE) };
  }

  /** Keeps a part; says whether that was possible. */
  async keep<K extends keyof Kept>(key: K, value: Kept[K]): Promise<boolean> {
    try {
      await set(key, value, this.#store());
      return true;
    } catch {
      return false;
    }
  }

  async #get(key: string): Promise<unknown> {
    try {
      // To open a database makes it: not before something was saved.
      const known = await indexedDB.databases?.();
      if (known && !known.some(({ name }) => name === DATABASE)) return undefined;
      return await get(key, this.#store());
    } catch {
      return undefined;
    }
  }

  #store(): UseStore {
    return (this.#use ??= createStore(DATABASE, "kept"));
  }
}

// What the clinic set, on this device: apart from all of a visitor's, and only once it was saved.
import { deviceShelf } from "../../takeaway/shelf.js";
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
  readonly #shelf = deviceShelf(DATABASE);

  /** All of it, and whether it could be read whole. Where nothing can be kept it is as at first. */
  async load(): Promise<Kept & { readonly whole: boolean }> {
    const [settings, pin, tries] = await Promise.all(["settings", "pin", "tries"].map((key) => this.#get(key)));
    return { ...readSettings(settings), pin: readPin(pin), tries: readTries(tries ?? NONE) };
  }

  /** Keeps a part; says whether that was possible. */
  async keep<K extends keyof Kept>(key: K, value: Kept[K]): Promise<boolean> {
    try {
      await this.#shelf.put([[key, value]]);
      return true;
    } catch {
      return false;
    }
  }

  async #get(key: string): Promise<unknown> {
    try {
      // To open a database makes it: not before something was saved.
      return (await this.#shelf.exists()) ? await this.#shelf.get(key) : undefined;
    } catch {
      return undefined;
    }
  }
}

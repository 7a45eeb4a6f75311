import { isPin, keptPin, secretsOf } from "./pin.js";
import { Sheet } from "./sheet.js";
import type { TabletShelf } from "./shelf.js";
import { settingsForm } from "./settings-form.js";
import { FIRST, faultsOf, MOST_LOGO_BYTES, type Faults, type Settings } from "./settings.js";
import type { Fault } from "./words.js";

/** The settings, as they are changed and saved. */
export class SettingsSheet {
  readonly #sheet = new Sheet("settings", () => this.#drawn());
  #draft: Settings = FIRST;
  #hasPin = false;
  #pin = "";
  #faults: Faults = {};

  /** New settings hold by `saved`, which is told whether they will be there another time. */
  constructor(
    readonly shelf: TabletShelf,
    readonly saved: (settings: Settings, kept: boolean) => void,
  ) {}

  get isOpen(): boolean {
    return this.#sheet.isOpen;
  }

  open(settings: Settings, hasPin: boolean): void {
    this.#draft = settings;
    this.#hasPin = hasPin;
    this.#pin = "";
    this.#faults = {};
    this.#sheet.open();
  }

  close(): void {
    this.#sheet.close();
  }

  #drawn() {
    return settingsForm({
      draft: this.#draft,
      pin: this.#pin,
      faults: this.#faults,
      hasPin: this.#hasPin,
      canPin: secretsOf() !== undefined,
      change: (part) => {
        this.#draft = { ...this.#draft, ...part };
        this.#judge();
      },
      pinTyped: (pin) => {
        this.#pin = pin;
        this.#judge();
      },
      logoChosen: (file) => void this.#take(file),
      save: () => void this.#save(),
      cancel: () => this.close(),
    });
  }

  /** What is wrong is told once it was tried to save, and then as it is mended. */
  #judge(): void {
    if (Object.keys(this.#faults).length > 0) this.#faults = this.#found();
    this.#sheet.draw();
  }

  #found(): Faults {
    const pin = this.#pinFault();
    return { ...faultsOf(this.#draft), ...(pin && { pin }) };
  }

  #pinFault(): Fault | undefined {
    if (this.#pin && !isPin(this.#pin)) return "pin-digits";
    if (!this.#draft.kiosk || this.#pin) return undefined;
    if (!secretsOf()) return "pin-crypto";
    return this.#hasPin ? undefined : "pin-missing";
  }

  async #take(file: File | undefined): Promise<void> {
    if (!file) return;
    const large = file.size > MOST_LOGO_BYTES;
    const logo = large ? this.#draft.logo : await addressOf(file).catch(() => "data:,");
    const fault: Fault | undefined = large ? "logo-size" : faultsOf({ ...this.#draft, logo }).logo;
    // What is none is not taken; what was there stays.
    if (!fault) this.#draft = { ...this.#draft, logo };
    this.#faults = { ...this.#found(), ...(fault && { logo: fault }) };
    this.#sheet.draw();
  }

  async #save(): Promise<void> {
    this.#faults = this.#found();
    this.#sheet.draw();
    const [first] = Object.keys(this.#faults);
    if (first) return document.getElementById(`set-${first}`)?.focus();
    const secrets = secretsOf();
    const pin = this.#pin && secrets ? await keptPin(this.#pin, secrets) : undefined;
    const pinKept = !pin || (await this.shelf.keep("pin", pin));
    const kept = (await this.shelf.keep("settings", this.#draft)) && pinKept;
    this.#pin = "";
    this.saved(this.#draft, kept);
    this.close();
  }
}

/** A file's content as an address. */
function addressOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("the file cannot be read"));
    reader.readAsDataURL(file);
  });
}

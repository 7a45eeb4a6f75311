// The tablet's page: a consultation, and round it what a practitioner needs of a device that visitors use.
import { render } from "lit-html";
import type { SmpConsultation } from "../../consultation/consultation.js";
import { bar } from "./bar.js";
import { IdleWatch } from "./idle-watch.js";
import { secondsLeft, type Idle, type Patience } from "./idle.js";
import { installer } from "./install.js";
import { menu } from "./menu.js";
import { Notices } from "./notices.js";
import { Offline } from "./offline.js";
import { PinSheet } from "./pin-sheet.js";
import { present, presentable, screenToggle } from "./presentation.js";
import { SettingsSheet } from "./settings-sheet.js";
import { FIRST, type Settings } from "./settings.js";
import { Sheet } from "./sheet.js";
import { TabletShelf } from "./shelf.js";
import { stay } from "./stay.js";
import { stillThere } from "./still-there.js";
import { isKept, wipe } from "./wipe.js";
import { words } from "./words.js";

/** So long it is asked whether somebody is there, s. */
const ASKING_S = 30;
/** What of the settings stands on the consultation, as an attribute of that name. */
const PASSED = ["clinic", "logo", "jurisdiction"] as const;

export class Tablet {
  readonly #shelf = new TabletShelf();
  readonly #idle = new IdleWatch(
    () => this.#patience,
    (idle) => this.#waited(idle),
  );
  readonly #offline = new Offline(() => this.#offlineChanged());
  readonly #notices: Notices;
  readonly #menu: Sheet = new Sheet(
    "menu",
    () => this.#menuDrawn(),
    () => (this.#sure = false),
  );
  readonly #pin: PinSheet = new PinSheet(this.#shelf, () => this.#settingsSheet.open(this.#settings, true));
  readonly #settingsSheet = new SettingsSheet(this.#shelf, (settings, kept) => {
    this.#take(settings);
    if (!kept) this.#notices.say(words.settings.unkept);
  });
  readonly #still: Sheet = new Sheet("still", () => stillThere(this.#seconds, ASKING_S, () => this.#still.close()));
  readonly #install = installer(() => this.#menu.draw());
  readonly #full = screenToggle();
  /** Whatever the settings say. */
  readonly #kioskAsked = new URLSearchParams(location.search).has("kiosk");
  #settings: Settings = FIRST;
  #pictureOnly = false;
  /** Whether it is asked if all is to be forgotten. */
  #sure = false;
  #seconds = ASKING_S;
  #forgetting = false;

  constructor(
    private consultation: SmpConsultation,
    readonly bar: HTMLElement,
    notices: HTMLElement,
  ) {
    this.#notices = new Notices(notices);
  }

  get #isKiosk(): boolean {
    return this.#kioskAsked || this.#settings.kiosk;
  }

  get #patience(): Patience | undefined {
    // Who knows the PIN and changes the settings is no visitor.
    if (!this.#isKiosk || this.#settingsSheet.isOpen || this.#forgetting) return undefined;
    return { idleMs: this.#settings.idleMinutes * 60_000, askingMs: ASKING_S * 1000 };
  }

  async start(): Promise<void> {
    presentable(this.consultation);
    stay(
      () => this.#isKiosk && !this.#settingsSheet.isOpen,
      (text) => this.#notices.say(text),
    );
    addEventListener("keydown", ({ key }) => key === "Escape" && this.#pictureOnly && this.#showPicture(false));
    document.addEventListener("fullscreenchange", () => this.#menu.draw());
    const left = location.hash !== "";
    this.#idle.start();
    const { settings, whole } = await this.#shelf.load();
    this.#take(settings);
    if (!whole) this.#notices.say(words.settings.unread);
    void this.#offline.start();
    // A design in the address, or of who agreed to keep it, is somebody's.
    if (left || (await isKept())) this.#idle.touch();
  }

  #take(settings: Settings): void {
    this.#settings = settings;
    this.#pass();
    this.#draw();
  }

  #pass(): void {
    for (const name of PASSED) {
      const value = this.#settings[name];
      if (value) this.consultation.setAttribute(name, value);
      else this.consultation.removeAttribute(name);
    }
  }

  #draw(): void {
    present(this.consultation, { large: this.#settings.large, pictureOnly: this.#pictureOnly });
    render(
      bar(this.#settings, this.#pictureOnly, {
        menu: () => this.#menu.open(),
        controls: () => this.#showPicture(false),
      }),
      this.bar,
    );
    this.#menu.draw();
  }

  #menuDrawn() {
    return menu({
      kiosk: this.#isKiosk,
      large: this.#settings.large,
      offline: this.#offline.state,
      mark: document.querySelector<HTMLMetaElement>('[name="smp-build"]')?.content ?? "",
      sure: this.#sure,
      isFull: document.fullscreenElement !== null,
      install: this.#isKiosk ? undefined : this.#install(),
      full: this.#full,
      next: (step) => {
        if (step === "do") return void this.#forget();
        this.#sure = step === "ask";
        this.#menu.draw();
      },
      largeToggled: () => this.#take({ ...this.#settings, large: !this.#settings.large }),
      picture: () => this.#showPicture(true),
      settings: () => void this.#openSettings(),
      close: () => this.#menu.close(),
    });
  }

  #showPicture(alone: boolean): void {
    this.#pictureOnly = alone;
    this.#menu.close();
    this.#draw();
    this.bar.querySelector("button")?.focus();
  }

  async #openSettings(): Promise<void> {
    const { pin } = await this.#shelf.load();
    this.#menu.close();
    if (pin) this.#pin.open();
    else if (this.#isKiosk) this.#notices.say(words.pin.none);
    else this.#settingsSheet.open(this.#settings, false);
  }

  #waited(idle: Idle): void {
    const patience = this.#patience;
    if (idle.phase === "over") void this.#forget();
    else if (idle.phase !== "asking" || !patience) this.#still.close();
    else {
      this.#seconds = secondsLeft(idle, patience);
      this.#still.open();
      this.#still.draw();
    }
  }

  /** Forgets all of a visitor's, and begins anew. */
  async #forget(): Promise<void> {
    if (this.#forgetting) return;
    this.#forgetting = true;
    for (const sheet of [this.#menu, this.#pin, this.#still]) sheet.close();
    const place = this.consultation.parentElement;
    const left = await wipe(this.consultation);
    // The page as it was kept is there without a network, too; and nobody is in the middle of anything.
    if (navigator.serviceWorker?.controller && !left) {
      const { held } = this.#offline.hasNext ? await this.#offline.takeNext() : { held: true };
      if (held) location.reload();
      return;
    }
    const fresh = this.consultation.cloneNode() as SmpConsultation;
    fresh.removeAttribute("step");
    this.consultation = fresh;
    presentable(fresh);
    place?.append(fresh);
    this.#pictureOnly = false;
    this.#forgetting = false;
    this.#take(this.#settings);
    this.#notices.say(left);
    this.#idle.begin();
  }

  #offlineChanged(): void {
    const { state, hasNext } = this.#offline;
    this.#menu.draw();
    // In a kiosk it is taken with the next visitor.
    if (hasNext && !this.#isKiosk) this.#offerNext();
    else if (state !== "preparing" && !(state === "ready" && hasNext)) this.#notices.say(words.offline[state]);
  }

  #offerNext(said: string = words.update.ready): void {
    const take = async (): Promise<void> => {
      const { held } = await this.#offline.takeNext();
      if (held) this.#offerNext(words.update.held);
    };
    this.#notices.say(said, [{ name: "take", label: words.update.take, does: () => void take() }]);
  }
}

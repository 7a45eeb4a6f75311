import type { Fault } from "./faults.js";
import { heightFor } from "./height.js";
import type { Host } from "./host.js";
import { setColour, setOfRoot } from "./page.js";
import type { Parameters } from "./parameters.js";
import { messageOf, VERSIONS, type Change } from "./protocol.js";
import { COLOURS, OF_PAGE, type Settings } from "./settings.js";
import { fetchElement, Shown } from "./shown.js";
import { languageOf, UNREACHABLE } from "./words.js";

/** What a host says and what changes is gathered for so long: it may come a thousand times a second. */
const GATHER_MS = 50;

/** The page in a frame: the element, what its address and the page round it set, and what that is told. */
export class Frame {
  #shown: Shown | undefined;
  /** What is set next, the last of each name. */
  #settings = new Map<string, string | null>();
  /** What goes to the host next. */
  #changes = new Set<Change>();
  #fragment: string | undefined;
  #fault: Fault | undefined;
  /** Whether a hello is to be answered. */
  #greeted = false;
  /** Why nothing is shown. */
  #failure: Fault | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #heightPx = 0;

  constructor(
    readonly parameters: Parameters,
    readonly host: Host,
    readonly place: HTMLElement,
  ) {}

  async start(): Promise<void> {
    const { mode, settings, faults } = this.parameters;
    addEventListener("message", (event) => this.#hear(event));
    addEventListener("lead", () => this.host.tell({ type: "smp:lead" }));
    new ResizeObserver(() => this.#measure()).observe(document.documentElement);
    this.#ready();
    // Now, and not only once it is seen: browsers observe nothing in frames below the fold.
    this.#measure();
    for (const fault of faults) this.#tellFault(fault);
    this.#set(settings);
    try {
      await fetchElement(mode);
    } catch (thrown) {
      this.#giveUp(String(thrown));
      return;
    }
    const shown = new Shown(mode);
    this.#shown = shown;
    this.#set(this.#take());
    shown.listen({
      loaded: () => this.host.tell({ type: "smp:load" }),
      changed: (what, fragment) => this.#changed(what, fragment),
      handedOver: (fragment) => this.host.tell({ type: "smp:hand-over", case: fragment }),
      faulted: (code, message) => this.host.tell({ type: "smp:error", code, message }),
    });
    this.place.append(shown.element);
  }

  #hear(event: MessageEvent<unknown>): void {
    if (!this.host.hears(event)) return;
    const message = messageOf(event.data, this.parameters.mode);
    if (!message) return;
    if ("code" in message) {
      this.#fault ??= message;
    } else if (message.type === "smp:hello") {
      this.host.greet(event.origin, message.version, message.wantsCase);
      this.#greeted = true;
    } else {
      for (const [name, value] of message.settings) this.#settings.set(name, value);
    }
    this.#gather();
  }

  /** Answers a hello, with what the host may not have heard before it. */
  #answer(): void {
    this.#greeted = false;
    this.#ready();
    // In sentences, now that it may read them.
    for (const fault of this.parameters.faults) this.#tellFault(fault);
    if (this.#failure) this.#tellFault(this.#failure);
    this.#heightPx = 0;
    this.#measure();
  }

  #ready(): void {
    const { mode } = this.parameters;
    this.host.tell({ type: "smp:ready", versions: VERSIONS, mode, greeted: this.host.greeted });
  }

  #gather(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      if (this.#greeted) this.#answer();
      const fault = this.#fault;
      this.#fault = undefined;
      if (fault) this.#tellFault(fault);
      this.#set(this.#take());
      const what = [...this.#changes];
      this.#changes.clear();
      if (what.length === 0) return;
      const design = what.includes("case") ? this.#fragment : undefined;
      this.host.tell({ type: "smp:change", what, ...(design !== undefined && { case: design }) });
    }, GATHER_MS);
  }

  #take(): Settings {
    const settings = this.#settings;
    this.#settings = new Map();
    return settings;
  }

  #set(settings: Settings): void {
    for (const [name, value] of settings) {
      const fault = this.#setOne(name, value);
      if (fault) this.#tellFault(fault);
    }
  }

  #setOne(name: string, value: string | null): Fault | undefined {
    if (OF_PAGE.includes(name)) return setOfRoot(document.documentElement, name, value);
    if (!this.#shown) this.#settings.set(name, value);
    else if (COLOURS[this.parameters.mode].includes(name)) return setColour(this.#shown.element, name, value);
    else this.#shown.set(name, value);
    return undefined;
  }

  #changed(what: Change, fragment?: string): void {
    this.#changes.add(what);
    if (fragment !== undefined) this.#fragment = fragment;
    this.#gather();
  }

  #measure(): void {
    const { clientWidth } = document.documentElement;
    const heightPx = heightFor(this.parameters.mode, clientWidth);
    if (clientWidth === 0 || heightPx === this.#heightPx) return;
    this.#heightPx = heightPx;
    this.host.tell({ type: "smp:resize", height: heightPx });
  }

  #tellFault({ code, field, message }: Fault): void {
    this.host.tell({ type: "smp:error", code, field, message });
  }

  #giveUp(reason: string): void {
    const { protocol, host, href } = location;
    const sent =
      self.origin === "null"
        ? ` To a frame without an origin ${protocol}//${host} must send Access-Control-Allow-Origin: *.`
        : "";
    const folder = href.split(/[?#]/, 1)[0];
    const message = `The simulator's script beside ${folder} could not be loaded: ${reason}.${sent}`;
    this.#failure = { code: "files-unreachable", field: "", message };
    this.#tellFault(this.#failure);
    const note = document.createElement("p");
    note.role = "alert";
    note.lang = languageOf(document.documentElement.lang);
    note.dir = "auto";
    note.textContent = UNREACHABLE[note.lang] ?? "";
    this.place.append(note);
  }
}

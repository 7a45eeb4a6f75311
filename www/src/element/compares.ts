import { picture } from "smp-assets";
import { nothing, type PropertyValues, type TemplateResult } from "lit";
import { Answering } from "./answering.js";
import { complaints } from "./attributes.js";
import { isSize, MOST_SIDE_PX, type Shot } from "../engine/capture.js";
import { textOf, type CaseGiven, type CaseJson } from "../engine/case.js";
import { compared } from "./compared.js";
import { DEFAULT_DIVIDER, isComparison, MOST_LOOKS, type Comparing, type Comparison } from "../engine/comparing.js";
import { names } from "./describe.js";
import { asFault, SimulatorFault, type ErrorCode } from "../engine/errors.js";
import { fetchLater } from "../engine/later.js";
import type { Arranged, Session } from "../engine/session.js";
import { isPictureType, PICTURE_TYPES, type PictureType } from "../engine/srgb.js";
import { filled, type Msg, type Words } from "./language/msg.js";
import { SIMULATED } from "./stamp.js";
import { nextTask } from "../engine/tasks.js";

/** A look that is set: a case, or a case and what it is called over the picture. */
export type Look = CaseGiven | string | NamedLook;

export interface NamedLook {
  readonly name: string;
  readonly case: CaseGiven | string;
}

/** What a picture that is taken is to show, and what is written on it. */
export interface Capture extends Shot {
  /** A clinic's name. */
  readonly clinic?: string;
  /** How high its letters are, px; by themselves a share of the picture. */
  readonly textPx?: number;
}

/** What is wrong with a picture that is asked for. */
function wrongShot({ width, height }: Shot, type?: string): { code: ErrorCode; message: string }[] {
  const said: string[] = [];
  if (!isSize(width) || !isSize(height))
    said.push(`a picture may have 1 to ${MOST_SIDE_PX} pixels to a side, not ${width} by ${height}.`);
  if (type !== undefined && !isPictureType(type))
    said.push(`type is "${type}"; it may be ${PICTURE_TYPES.join(", ")}.`);
  return said.map((message) => ({ code: "capture-unknown", message }));
}

/** How long each look is seen where they blink. */
const BLINK_MS = 900;

/** An element that can compare looks of one person in its picture. */
export abstract class Compares extends Answering {
  static override readonly properties = {
    looks: {
      reflect: true,
      noAccessor: true,
      converter: { fromAttribute: (text: string | null) => text, toAttribute },
    },
    compare: { reflect: true },
    goal: { reflect: true },
    divider: { reflect: true },
    wording: { attribute: false },
    _seen: { state: true },
    _comparing: { state: true },
    _words: { state: true },
  };

  declare compare: string | null;
  declare goal: string | null;
  declare divider: number | string | null;
  /** What every picture says instead of that it is simulated and no patient; it must say as much. Not an attribute. */
  declare wording: string | undefined;
  /** The looks that are seen, from left to right. */
  declare protected _seen: readonly CaseJson[];
  /** What was last said well of how they are compared. */
  declare protected _comparing: Comparing;

  /** What it speaks, once that is known: nothing for English. */
  declare protected _words: Words | undefined;

  abstract get case(): string | null;
  abstract set case(given: CaseGiven | string | null | undefined);
  protected abstract readonly _session: Session | undefined;

  #arranged: Arranged | undefined;
  /** What looks that were set are called, the case first. */
  #called: readonly (string | undefined)[] = [];
  /** The looks beside the case, and whether what was last set as looks can be none. */
  #others: readonly string[] = [];
  #noLooks = false;
  #blinking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.compare = null;
    this.goal = null;
    this.divider = null;
    this._seen = [];
    this._words = undefined;
    this._comparing = { comparison: "divider", divider: DEFAULT_DIVIDER, other: false };
  }

  /** The looks that were set to be compared, the case first; none where it is compared with how it was before. */
  get looks(): readonly (string | NamedLook)[] {
    if (this.#others.length === 0) return [];
    const texts = [this.case ?? '{"version":1}', ...this.#others];
    return texts.map((text, at) => {
      const name = this.#called[at];
      return name === undefined ? text : { name, case: text };
    });
  }

  set looks(given: readonly Look[] | string | null | undefined) {
    const before = this.looks;
    const looks = givenLooks(given);
    if (looks) {
      const [first, ...others] = looks.map(({ text }) => text);
      this.#others = others;
      this.#called = looks.map(({ name }) => name);
      if (first !== undefined) this.case = first;
    }
    this.#noLooks = !looks;
    this.requestUpdate("looks", before);
  }

  /**
   * The picture on the screen as a PNG that says in itself that it is simulated, what looks it shows and, if given, whose
   * it is. Nothing before `load`, and of an element that is not drawing.
   */
  async picture(clinic = ""): Promise<Blob | undefined> {
    const size = this._session?.sizePx;
    return size && this.capture({ ...size, clinic, type: "image/png" });
  }

  /**
   * A picture from any view and of any size up to 4096 by 4096 pixels, as fine as one that rests, with the same written on it
   * as on `picture`: on a canvas of its own or, with a `type`, as a file in sRGB. What is on the screen, and where it is seen
   * from, stays. Nothing where `picture` gives nothing, of a look that is not there, where what is seen went on changing
   * meanwhile, and of what can't be taken, which an `error` event tells of.
   */
  capture(shot: Capture & { readonly type: PictureType }): Promise<Blob | undefined>;
  capture(shot: Capture): Promise<HTMLCanvasElement | undefined>;
  async capture({
    clinic = "",
    textPx,
    type,
    ...shot
  }: Capture & { readonly type?: PictureType }): Promise<HTMLCanvasElement | Blob | undefined> {
    // Each in a task of its own, so that the page can do its own work between many.
    await nextTask();
    const { view = null, compare = null } = shot;
    const wrong = [...complaints({ view, compare }), ...wrongShot(shot, type)];
    for (const { code, message } of wrong) this.send("error", { code, message });
    if (wrong.length > 0) return undefined;
    try {
      const made = await fetchLater<typeof import("./picture.js")>(picture);
      if (!made) throw new SimulatorFault("asset-missing", `${picture.file} could not be fetched.`);
      // From here on in one task: the screen is there again once it is done.
      const taken = await this._session?.capture(shot);
      if (!taken) return undefined;
      const comparing = { ...this._comparing, ...(compare && { comparison: compare }) };
      made.stamp(taken.picture, comparing, this.#namesOf(taken), clinic, textPx, this.#said);
      return type ? await made.pictureFile(taken.picture, type) : taken.picture;
    } catch (thrown) {
      const { code, message } = asFault(thrown, "capture-failed");
      this.send("error", { code, message });
      return undefined;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#blink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#blinking);
    this.#blinking = undefined;
  }

  /** Names of the looks that are seen. */
  protected get _names(): readonly string[] {
    return this.#arranged ? this.#namesOf(this.#arranged) : [];
  }

  /** Says a sentence in the element's language. */
  protected readonly _msg: Msg = (english, values) => this._words?.msg(english, values) ?? filled(english, values);

  /** Has a new session compare as was last said. */
  protected _begin(session: Session): void {
    this._seen = [];
    session.setOthers(this.#others, this.#called);
    session.compare(this._comparing);
    this.#blink();
  }

  /** The session shows these. */
  protected _arranged(seen: Arranged): void {
    this._seen = seen.looks;
    this.#arranged = seen;
    this.#tell();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has("compare") && !changed.has("divider")) return;
    let { comparison, divider, other } = this._comparing;
    if (this.compare === null || isComparison(this.compare)) comparison = this.compare ?? "divider";
    if (this.divider === null || isShare(this.divider)) divider = Number(this.divider ?? DEFAULT_DIVIDER);
    other &&= comparison === this._comparing.comparison;
    this.#set({ comparison, divider, other });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // A page's policy may forbid styles in attributes.
    this.renderRoot
      .querySelector<HTMLElement>(".over")
      ?.style.setProperty("--divider", String(this._comparing.divider));
    if (this.#noLooks) {
      this.#noLooks = false;
      this.send("error", { code: "looks-unknown", message: `looks may be a list of two to ${MOST_LOOKS} cases.` });
    } else if (changed.has("looks") || changed.has("goal")) this._session?.setOthers(this.#others, this.#called);
    if (changed.has("divider") && this.divider !== null && !isShare(this.divider)) {
      this.send("error", { code: "divider-unknown", message: `divider is "${this.divider}"; it may be 0 to 1.` });
    }
  }

  /** What lies over the picture. */
  protected _over(): TemplateResult | typeof nothing {
    const host = {
      moved: (divider: number) => (this.divider = divider),
      turned: (other: boolean) => this.#turn(other),
    };
    return compared(this._comparing, this._names, host, this._msg, this.#said);
  }

  /** What every picture says. */
  get #said(): string {
    return this.wording ?? this._msg(SIMULATED);
  }

  /** What looks are called: as they were, or else by what they differ in. */
  #namesOf({ looks, called }: Arranged): readonly string[] {
    const found = names(this._msg, looks);
    return looks.map((_, at) => called[at] ?? found[at] ?? "");
  }

  #set(comparing: Comparing): void {
    const { comparison, divider, other } = this._comparing;
    const same = comparison === comparing.comparison && other === comparing.other;
    if (same && divider === comparing.divider) return;
    this._comparing = comparing;
    this._session?.compare(comparing);
    this.#blink();
    // Of other looks the session tells once they are seen.
    if (same) this.#tell();
  }

  #tell(): void {
    const { comparison, divider } = this._comparing;
    if (this._seen.length > 0) this.send("compare-change", { compare: comparison, looks: this._seen, divider });
  }

  #turn(other: boolean): void {
    this.#set({ ...this._comparing, other });
  }

  /** Has one look come after the other by itself, unless the visitor asked for less motion. */
  #blink(): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const wanted = this._comparing.comparison === "blink" && !still;
    if (wanted === (this.#blinking !== undefined)) return;
    clearInterval(this.#blinking);
    this.#blinking = wanted ? setInterval(() => this.#turn(!this._comparing.other), BLINK_MS) : undefined;
  }
}

function toAttribute(looks: readonly Look[]): string | null {
  return looks.length > 0 ? JSON.stringify(looks) : null;
}

/** The looks that were given: two to four, or none; nothing where that is not what was given. */
function givenLooks(
  given: unknown,
): readonly { readonly text: string; readonly name: string | undefined }[] | undefined {
  let list = given ?? [];
  if (typeof list === "string") {
    try {
      list = JSON.parse(list.trim() || "[]") as object;
    } catch {
      return undefined;
    }
  }
  if (!Array.isArray(list) || list.length === 1 || list.length > MOST_LOOKS) return undefined;
  const looks = list.map((look: unknown) => {
    const named = typeof look === "object" && look !== null && "case" in look ? (look as NamedLook) : undefined;
    const text = textOf(named ? named.case : look);
    return typeof text === "string" ? { text, name: named && String(named.name) } : undefined;
  });
  return looks.every((look) => look !== undefined) ? looks : undefined;
}

function isShare(value: number | string): boolean {
  return value !== "" && Number(value) >= 0 && Number(value) <= 1;
}

// The builder: a form, what comes of it, and the preview beside it, drawn anew from one value.
import { render } from "lit-html";
import { groupOf, type Group } from "./options.js";
import { fieldOf, fragmentOf, planOf, withField, type Plan } from "./plan.js";
import { Preview } from "./preview.js";
import type { Browser } from "./values.js";
import { builderView } from "./view.js";
import { words } from "./words.js";

/** What stands in a field and is not yet, or never to be, the plan's. */
export interface Draft {
  readonly text: string;
  readonly fault?: string;
}

const DESIGNS = ["looks", "case"];

const BROWSER: Browser = { isColour: (text) => CSS.supports("color", text) };

export class Builder {
  plan: Plan;
  drafts = new Map<string, Draft>();
  /** Names in the address that are none. */
  unknown: readonly string[] = [];
  /** The policy that was pasted. */
  policy = "";
  said = "";
  /** What the preview says is wrong. */
  fault: string | undefined;
  /** The parts of the form that are open at first. */
  opened: ReadonlySet<Group> = new Set();
  /** The design that was set last, and what was set before it: only the simulator knows all that may be wrong in one. */
  #design: { readonly name: string; readonly before: string } | undefined;
  readonly base = new URL("./", location.href.split(/[?#]/, 1)[0]).href;
  readonly #preview: Preview;

  constructor(
    readonly place: HTMLElement,
    frames: HTMLElement,
  ) {
    this.plan = this.#read();
    this.#preview = new Preview(frames, this.base, words.preview, (message, code) => this.#hear(message, code));
    addEventListener("hashchange", () => {
      this.plan = this.#read();
      this.#show();
    });
    this.#show();
  }

  /** The page's own choices. */
  choose(part: Partial<Plan>): void {
    this.plan = { ...this.plan, ...part };
    this.#keep();
  }

  /** A field's text while it is written. One that is wrong leaves the plan as it is. */
  type(name: string, text: string): void {
    const next = withField(this.plan, name, text, BROWSER);
    if ("message" in next) {
      this.drafts.set(name, { text, fault: next.message });
      this.draw();
      return;
    }
    if (DESIGNS.includes(name)) this.#design = { name, before: fieldOf(this.plan, name) };
    // What is being written isn't tidied under the hand.
    this.drafts.set(name, { text });
    this.plan = next;
    this.#keep();
  }

  /** The field is left. */
  leave(name: string): void {
    const fault = this.drafts.get(name)?.fault;
    if (fault === undefined) this.drafts.delete(name);
    this.say(fault === undefined ? "" : `${fault} ${words.faults.kept}`);
  }

  paste(policy: string): void {
    this.policy = policy;
    this.draw();
  }

  async copy(text: string, field?: HTMLTextAreaElement | null): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.say(words.copied);
    } catch {
      field?.focus();
      field?.select();
      this.say(words.notCopied);
    }
  }

  say(text: string): void {
    this.said = text;
    this.draw();
  }

  draw(): void {
    render(builderView(this), this.place);
  }

  /** A design that the simulator refuses is taken back; all else is told. */
  #hear(message?: string, code = ""): void {
    const design = this.#design;
    if (message === undefined || !design || !/^(case|looks)-/.test(code)) {
      this.fault = message;
      this.draw();
      return;
    }
    this.#design = undefined;
    const { name, before } = design;
    this.drafts.set(name, { text: fieldOf(this.plan, name), fault: message });
    const values = new Map(this.plan.values);
    if (before) values.set(name, before);
    else values.delete(name);
    this.plan = { ...this.plan, values };
    this.#keep();
    this.say(`${message} ${words.faults.kept}`);
  }

  #read(): Plan {
    const { plan, wrong, unknown } = planOf(location.hash, BROWSER);
    this.drafts = new Map([...wrong].map(([name, { text, message }]) => [name, { text, fault: message }]));
    this.unknown = unknown;
    const named = DESIGNS.find((name) => plan.values.has(name));
    this.#design = named === undefined ? undefined : { name: named, before: "" };
    this.opened = new Set(["picture", ...[...plan.values.keys(), ...wrong.keys()].map(groupOf)]);
    return plan;
  }

  #keep(): void {
    const fragment = fragmentOf(this.plan);
    history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
    this.#show();
  }

  #show(): void {
    this.draw();
    this.#preview.show(this.plan);
  }
}

// The element in a frame: the picture alone, or a consultation round it.
import type { SmpConsultation } from "../../consultation/consultation.js";
import type { SmpSimulator } from "../../element/element.js";
import { isView } from "../../engine/case.js";
import type { Change } from "./protocol.js";
import { ATTRIBUTES, AT_FIRST, type Mode } from "./settings.js";

/** Told of what happens in the element. */
export interface ShownHost {
  loaded(): void;
  /** With the design as a link's part behind the `#`, where it is known. */
  changed(what: Change, fragment?: string): void;
  handedOver(fragment: string): void;
  faulted(code: string, message: string): void;
}

/** Fetches the script of a mode, beside the page: to a frame without an origin browsers do not say where this one lies. */
export function fetchElement(mode: Mode): Promise<unknown> {
  return import(new URL(`smp-${mode}.js`, location.href).href);
}

/** What is shown, and how it is told what is set. */
export class Shown {
  readonly element: SmpSimulator | SmpConsultation;
  readonly simulator: SmpSimulator;

  /** Once its script is there. */
  constructor(readonly mode: Mode) {
    const element = document.createElement(mode === "simulator" ? "smp-simulator" : "smp-consultation");
    this.element = element;
    this.simulator = "simulator" in element ? element.simulator : element;
  }

  /** Sets what is not of the page. What is read once, before the element is there, stays as it was then. */
  set(name: string, value: string | null): void {
    const { element, simulator } = this;
    if (element.isConnected && AT_FIRST.includes(name)) return;
    // A consultation reads its own once, and lets the visitor go on from it.
    if (this.mode === "consultation" && element.isConnected && name === "case") simulator.case = value;
    else if (!ATTRIBUTES[this.mode].includes(name)) this.#see(value);
    else if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }

  /** Listens before the element is put into the page, so that nothing is missed. */
  listen(host: ShownHost): void {
    const { element, simulator } = this;
    simulator.addEventListener("load", () => host.loaded());
    simulator.addEventListener("error", ({ detail: { code, message } }) => host.faulted(code, message));
    simulator.addEventListener("compare-change", () => host.changed("compare"));
    simulator.addEventListener("camera-change", () => host.changed("view"));
    if (element === simulator) {
      simulator.addEventListener("case-change", () => host.changed("case", simulator.fragment));
      return;
    }
    const linked = (event: Event): string => fragmentOf((event as CustomEvent<{ link: string }>).detail.link);
    element.addEventListener("step-change", () => host.changed("step"));
    element.addEventListener("design-change", (event) => host.changed("case", linked(event)));
    element.addEventListener("hand-over", (event) => host.handedOver(linked(event)));
  }

  #see(view: string | null): void {
    if (view === null) this.simulator.view = null;
    else if (isView(view)) this.simulator.goTo(view);
    // The element says what is wrong with it.
    else this.simulator.view = view;
  }
}

function fragmentOf(link: string): string {
  return link.slice(link.indexOf("#") + 1);
}

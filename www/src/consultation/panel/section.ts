import type { CaseJson } from "../../engine/case.js";
import { make as build } from "../dom.js";

/** One field's control, or a few that belong together. */
export interface Control {
  readonly root: HTMLElement;
  show(shown: CaseJson): void;
}

/** Some controls below a heading that opens them. They are made when they are first opened. */
export class Section implements Control {
  readonly root = document.createElement("details");
  #controls: readonly Control[] | undefined;
  #shown: CaseJson | undefined;

  constructor(
    readonly title: string,
    readonly make: () => readonly Control[],
  ) {
    this.root.dataset["section"] = title;
    this.root.append(build("summary", "", build("h2", "", title)));
    this.root.addEventListener("toggle", () => this.#open());
  }

  show(shown: CaseJson): void {
    this.#shown = shown;
    // What nobody sees need not be worked out.
    if (this.root.open) for (const control of this.#controls ?? []) control.show(shown);
  }

  #open(): void {
    if (!this.root.open) return;
    if (!this.#controls) {
      this.#controls = this.make();
      const body = document.createElement("div");
      body.className = "group";
      body.append(...this.#controls.map(({ root }) => root));
      this.root.append(body);
    }
    if (this.#shown) this.show(this.#shown);
  }
}

import { render, type TemplateResult } from "lit-html";

/** A dialog over the page, drawn from what is so whenever it is asked to. The browser keeps the focus in it. */
export class Sheet {
  readonly #element = document.createElement("dialog");

  /** `name` is before the id of its heading: `NAME-title`. `closed` is called however it was closed. */
  constructor(
    name: string,
    readonly content: () => TemplateResult,
    closed: () => void = () => {},
  ) {
    this.#element.id = name;
    this.#element.setAttribute("aria-labelledby", `${name}-title`);
    this.#element.addEventListener("close", closed);
    document.body.append(this.#element);
  }

  get isOpen(): boolean {
    return this.#element.open;
  }

  open(): void {
    if (this.isOpen) return;
    render(this.content(), this.#element);
    this.#element.showModal();
  }

  close(): void {
    if (this.isOpen) this.#element.close();
  }

  draw(): void {
    if (this.isOpen) render(this.content(), this.#element);
  }
}

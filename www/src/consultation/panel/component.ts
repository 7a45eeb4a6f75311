import { LitElement, type PropertyDeclarations } from "lit";

/**
 * A control of a value, made of native parts. It has no tree of its own: the style sheets and labels beside it reach what
 * is in it. What a hand does shows at once, before the case has it.
 */
export abstract class Control<Parts, V> extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    parts: { attribute: false },
    value: { attribute: false },
  };

  /** All but the value. */
  declare parts: Parts;
  declare value: V;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected get input(): HTMLInputElement | null {
    return this.querySelector("input");
  }
}

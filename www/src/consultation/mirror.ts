/**
 * Gives an object that is an element, or a prototype of some, properties that mirror its attributes, by their names with
 * commas between: texts, empty where they are not there and taken away by null, as frameworks do by undefined, and flags.
 */
export function mirror(target: object, texts: string, flags: string): void {
  for (const name of `${texts},${flags}`.split(",")) {
    const attribute = name.replace(/[A-Z]/g, "-$&").toLowerCase();
    const isFlag = flags.includes(name);
    Object.defineProperty(target, name, {
      get(this: Element) {
        return isFlag ? this.hasAttribute(attribute) : (this.getAttribute(attribute) ?? "");
      },
      set(this: Element, value: unknown) {
        if (isFlag || value === null || value === undefined) this.toggleAttribute(attribute, Boolean(value));
        else this.setAttribute(attribute, String(value));
      },
    });
  }
}

// Tags as text that any HTML parser reads back as they were meant, wherever site builders put them.

/** What means something to HTML, to WordPress (shortcodes) or to Shopify (Liquid), and breaks of lines. */
const SPECIAL = /[&"'<>[\]{}`\t\n\r\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value for between the quotes of an attribute: on one line, without what site builders take for their own. */
export function escaped(value: string): string {
  return value.replace(SPECIAL, (sign) => {
    if (sign === "&") return "&amp;";
    if (sign === '"') return "&quot;";
    if (sign === "<") return "&lt;";
    if (sign === ">") return "&gt;";
    return `&#${sign.charCodeAt(0)};`;
  });
}

/** An attribute of a tag; `true` is one without a value. */
export type Attribute = readonly [name: string, value: string | true];

/** An element that holds nothing, with its end tag. */
export function tag(name: string, attributes: readonly Attribute[]): string {
  const parts = attributes.map(([each, value]) => (value === true ? ` ${each}` : ` ${each}="${escaped(value)}"`));
  return `<${name}${parts.join("")}></${name}>`;
}

/** What no HTML can hold: control characters, and halves of a sign. */
export function isWritable(value: string): boolean {
  return !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(value) && !/\p{Surrogate}/u.test(value);
}

// The sentences in which the program tells what speaks against a hairline or a transplant, with their figures' places.
import { key } from "../element/language/spoken.js";

/** Each sentence, as it stands in the program. */
export const NOTES: readonly string[] = [
  key("The hairline's middle stands {cm} cm above the brow; below 7 cm it looks drawn on, and ever more so with age."),
  key(
    "The hairline is straight from corner to corner; grown hairlines never are, so a straight one is seen to be made.",
  ),
  key(
    "The corners stand {mm} mm in front of the temple points; grown corners lie behind them, and the face looks helmeted.",
  ),
  key(
    "The hairline comes up to full density within {mm} mm; grown ones take 5 to 10 mm, so a hard edge is seen to be made.",
  ),
  key("The hairline runs up to {mm} mm outside the skin that ever bore hair; nothing is placed there."),
  key("The corners differ by {mm} mm; up to about 5 mm passes for nature, more for a slip."),
  key("the donor area can give {given} of {wanted} units without losing more than {percent} % of its own"),
  key("the zone has room for {given} of {wanted} units; the rest of it bears hair or is scarred"),
];

/** The figures of a sentence that was made from another; nothing where it was not. */
export function read(sentence: string, made: string): Record<string, number> | undefined {
  const names: string[] = [];
  const pattern = sentence
    .split(/{(\w+)}/)
    .map((part, at) => {
      if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      names.push(part);
      return "(-?[\\d.]+)";
    })
    .join("");
  const found = new RegExp(`^${pattern}$`).exec(made);
  return found ? Object.fromEntries(names.map((name, at) => [name, Number(found[at + 1])])) : undefined;
}

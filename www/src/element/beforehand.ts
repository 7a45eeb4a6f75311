// The picture that stands in place of the drawing until it is asked for: of a head before and after, which the build has drawn
// on three tones of skin. It is of another head than the case's, and is shown of cases that it can stand for.
import { assetUrl } from "../engine/assets.js";
import type { Msg } from "./language/msg.js";
import { make } from "./make.js";
import { TONES } from "./tones.js";

const SIZE_PX = [760, 570] as const;
/** By what a case may name, which may be no skin's colour. */
const TONE_OF: Readonly<Record<string, string>> = TONES;

/**
 * The tone of the picture that can stand for a case, with a goal where it says none; nothing where none can: of a woman, of a
 * use other than the shaved look, and of what can't be read here, as a link that is packed.
 */
export function toneFor(caseText: string | null, goal: string | null = null): string | undefined {
  const text = caseText ?? "";
  if (/\bfemale\b|[;:]\W*[yz]=/.test(text)) return undefined;
  const said = (field: RegExp): string | undefined => field.exec(text)?.[1];
  if ((said(/\bgoal\W+([\w-]+)/) ?? goal ?? "shaved") !== "shaved") return undefined;
  return TONE_OF[said(/\bpreset\W+([\w-]+)/) ?? "light"];
}

/** The picture of a tone once it is there; nothing where it does not come, or a page's policy lets it not. */
export async function pictureOf(tone: string, msg: Msg): Promise<HTMLElement | undefined> {
  const address = (type: string): string => assetUrl({ file: `posters/${tone}.${type}`, bytes: 0 }).href;
  const [width, height] = SIZE_PX;
  const img = Object.assign(make("img", ""), { width, height, decoding: "async" });
  const source = Object.assign(make("source", ""), { type: "image/avif", srcset: address("avif") });
  const picture = make("picture", "", source, img);
  const there = new Promise<boolean>((resolve) => {
    img.onload = () => resolve(true);
    img.onerror = () => resolve(false);
  });
  img.src = address("jpg");
  if (!(await there)) return undefined;
  img.alt = msg(
    "A head whose hair has thinned out on top: on the left as it is, on the right with a simulated treatment.",
  );
  return picture;
}

// What stands for the block in the page that is written: a still of the head, or the simulator itself.
import { FIRST } from "../builder/plan.js";
import { frameAddress } from "../builder/snippet.js";
import { tidy } from "../builder/values.js";
import { words } from "../builder/words.js";
import { faultIn } from "./fields.js";
import { namesOfBlock } from "./table.js";
import { BASE, components, el, element, translated, type BlockAttributes, type Node } from "./wp.js";

const FRAME_PX = 480;
/** So long a hand may rest while it types before the preview follows. */
const PAUSE_MS = 600;

/** A component, for what it remembers: whether it is live, and at which address. */
export function Preview({ attributes }: { readonly attributes: BlockAttributes }): Node {
  const [isLive, setLive] = element.useState(false);
  const address = addressOf(attributes);
  const [shown, show] = element.useState(address);
  element.useEffect(() => {
    const timer = setTimeout(() => show(address), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [address]);
  const turn = (): void => {
    show(address);
    setLive(!isLive);
  };
  const [title, says] = words.modes[attributes.mode];
  return el(
    "div",
    { style: { border: "1px solid currentColor", padding: "12px" } },
    isLive
      ? el("iframe", {
          title: words.frameTitle,
          src: shown,
          // Another address behind the `#` alone would load nothing anew.
          key: shown,
          style: { width: "100%", height: `${attributes.height || FRAME_PX}px`, border: 0, display: "block" },
        })
      : el("img", {
          src: `${BASE}posters/light.jpg`,
          alt: "",
          style: { width: "100%", maxHeight: "360px", objectFit: "contain", display: "block" },
        }),
    el("p", { style: { margin: "8px 0" } }, el("strong", null, title), ` ${says}`),
    list(attributes),
    el(
      components.Button,
      { variant: "secondary", "aria-pressed": isLive, onClick: turn },
      isLive ? translated("Show a still") : translated("Show it live"),
    ),
    el(
      "p",
      { style: { margin: "8px 0 0", fontSize: "13px" } },
      translated("The site's settings (clinic, prices, requests) are not in this preview; the page has them."),
    ),
  );
}

/** What is set, in words, and what of it is wrong. */
function list({ mode, height, values }: BlockAttributes): Node {
  const names = namesOfBlock(mode).filter((name) => values[name]);
  if (!height && names.length === 0) return null;
  const row = (name: string, label: string, value: string): Node => {
    const fault = faultIn(name, value);
    return el(
      "li",
      { key: name },
      `${label}: ${value.slice(0, 60)}`,
      fault !== undefined && el("strong", null, ` ${fault}`),
    );
  };
  return el(
    "ul",
    { style: { overflowWrap: "anywhere" } },
    height !== "" && row("height", words.height[0], height),
    names.map((name) => row(name, words.options[name]?.[0] ?? name, values[name] ?? "")),
  );
}

/** The frame's page with all that is right. */
function addressOf({ mode, values }: BlockAttributes): string {
  const right = namesOfBlock(mode)
    .filter((name) => values[name] && faultIn(name, values[name]) === undefined)
    .map((name): [string, string] => [name, tidy(name, values[name] ?? "")]);
  return frameAddress({ ...FIRST, mode, platform: "iframe", way: "frame", values: new Map(right) }, BASE);
}

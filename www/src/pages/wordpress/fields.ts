// The options of a block, beside the page that is written.
import { GROUPS } from "../builder/options.js";
import { faultOf, heightFault, tidy, type Browser } from "../builder/values.js";
import { words } from "../builder/words.js";
import type { Mode } from "../embed/settings.js";
import { presetOf, table, type Option } from "./table.js";
import { blockEditor, components, el, translated, type BlockProps, type Node } from "./wp.js";

const BROWSER: Browser = { isColour: (text) => CSS.supports("color", text) };
const TABLE = table();
const MODES: readonly Mode[] = ["consultation", "simulator"];

/** What is wrong with what was typed; the block keeps it, and the page goes without. */
export function faultIn(name: string, text: string): string | undefined {
  return name === "height" ? heightFault(text.trim()) : faultOf(name, tidy(name, text), BROWSER, `${location.origin}/`);
}

export function inspector(props: BlockProps): Node {
  const { attributes, setAttributes } = props;
  const options = Object.entries(TABLE.modes[attributes.mode]);
  return el(
    blockEditor.InspectorControls,
    null,
    el(
      components.PanelBody,
      { title: words.what },
      el(components.RadioControl, {
        selected: attributes.mode,
        options: MODES.map((value) => ({ value, label: words.modes[value][0] })),
        onChange: (mode: Mode) => setAttributes({ mode }),
      }),
      text("height", attributes.height, words.height, (height) => setAttributes({ height })),
      attributes.mode === "consultation" &&
        el(components.ToggleControl, {
          label: translated("A form for requests"),
          help: translated("Where the site's settings say where they go."),
          checked: attributes.requests,
          onChange: (requests: boolean) => setAttributes({ requests }),
        }),
    ),
    GROUPS.map((group) => {
      const own = options.filter(([, option]) => option.group === group);
      return (
        own.length > 0 &&
        el(
          components.PanelBody,
          { key: group, title: words.groups[group], initialOpen: false },
          own.map(([name, option]) => field(props, name, option)),
        )
      );
    }),
  );
}

function field({ attributes: { values }, setAttributes }: BlockProps, name: string, option: Option): Node {
  const set = (text: string): void => {
    const { [name]: _, ...others } = values;
    setAttributes({ values: text === "" ? others : { ...others, [name]: text } });
  };
  const value = values[name] ?? "";
  const { kind, label, help, choices } = option;
  if (kind === "flag")
    return el(components.ToggleControl, {
      key: name,
      label,
      help,
      checked: value === "true",
      onChange: (checked: boolean) => set(checked ? "true" : ""),
    });
  if (choices)
    return el(components.SelectControl, {
      key: name,
      label,
      help,
      value,
      options: [
        { value: "", label: words.byDefault(presetOf(name)) },
        ...choices.map((each) => ({ value: each, label: each })),
      ],
      onChange: set,
    });
  return text(name, value, [label, help], set, kind === "case" || kind === "looks");
}

function text(
  name: string,
  value: string,
  [label, says]: readonly [string, string],
  onChange: (text: string) => void,
  isLong = false,
): Node {
  const fault = faultIn(name, value);
  return el(isLong ? components.TextareaControl : components.TextControl, {
    key: name,
    label,
    help: fault === undefined ? says : el("span", { className: "smp-fault", role: "alert" }, `${fault} ${says}`),
    value,
    dir: name === "clinic" ? "auto" : "ltr",
    "aria-invalid": fault !== undefined,
    onChange,
  });
}

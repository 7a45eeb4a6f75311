// What the plugin for WordPress is told of every option, by the build, as JSON.
import { MODES, OF_ITS_OWN_PAGE, type Mode } from "../embed/settings.js";
import {
  CHOICES,
  groupOf,
  isOf,
  kindOf,
  optionsOf,
  WITHOUT_DEFAULT,
  type Group,
  type Kind,
} from "../builder/options.js";
import { words } from "../builder/words.js";

export interface Option {
  readonly kind: Kind;
  /** What it may be, and which of them it is where nothing is chosen; empty for none of them. */
  readonly choices?: readonly string[];
  readonly preset?: string;
  readonly group: Group;
  readonly label: string;
  readonly help: string;
}
export type Options = Readonly<Record<string, Option>>;

/** The names of what a block and a shortcode may set: all of the element, but where requests go. */
export function namesOfBlock(mode: Mode): readonly string[] {
  return optionsOf(mode).filter((name) => isOf("element", mode, name) && !OF_ITS_OWN_PAGE.includes(name));
}

/** Options by mode, and those of requests, which a site's settings have alone. */
export function table(): { readonly modes: Readonly<Record<Mode, Options>>; readonly requests: Options } {
  const [simulator, consultation] = MODES.map((mode) => optionsBy(namesOfBlock(mode))) as [Options, Options];
  return { modes: { simulator, consultation }, requests: optionsBy(OF_ITS_OWN_PAGE) };
}

function optionsBy(names: readonly string[]): Options {
  return Object.fromEntries(names.map((name) => [name, optionOf(name)]));
}

function optionOf(name: string): Option {
  const [label, help] = words.options[name] ?? [name, ""];
  const choices = CHOICES[name];
  return { kind: kindOf(name), ...(choices && { choices, preset: presetOf(name) }), group: groupOf(name), label, help };
}

/** The name of what holds where nothing is chosen; empty where that is nothing. */
export function presetOf(name: string): string {
  return WITHOUT_DEFAULT.includes(name) ? "" : (CHOICES[name]?.[0] ?? "");
}

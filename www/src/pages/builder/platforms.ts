// Where a snippet is pasted, and what each place bears.
import type { Way } from "./options.js";

export interface Platform {
  readonly name: string;
  /** Ways that it takes, its best first. */
  readonly ways: readonly Way[];
  /** Where it takes an address instead of code. */
  readonly isAddress?: true;
  /** Where a plugin serves the files and takes a shortcode. */
  readonly isShortcode?: true;
  /** Where line breaks become paragraphs. */
  readonly oneLine?: true;
  /** So many characters may the code have. */
  readonly most?: number;
}

export const PLATFORMS = [
  { name: "html", ways: ["element"] },
  { name: "iframe", ways: ["frame"] },
  { name: "wordpress-plugin", ways: ["element"], isShortcode: true },
  { name: "wordpress", ways: ["element", "frame"], oneLine: true },
  { name: "wix-address", ways: ["frame"], isAddress: true },
  { name: "wix-code", ways: ["element", "frame"] },
  { name: "squarespace", ways: ["element", "frame"] },
  { name: "webflow", ways: ["element", "frame"], most: 50_000 },
  { name: "shopify", ways: ["element", "frame"] },
] as const satisfies readonly Platform[];

export type PlatformName = (typeof PLATFORMS)[number]["name"];

export function platformOf(name: PlatformName): Platform {
  return PLATFORMS.find((each) => each.name === name) ?? PLATFORMS[0];
}

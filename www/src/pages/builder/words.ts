// All that the builder says.
import type { NeedKind } from "./needs.js";
import type { Group, Way } from "./options.js";
import type { PlatformName } from "./platforms.js";
import type { Mode } from "../embed/settings.js";

/** What a field is called, and what it does. */
type Field = readonly [label: string, says: string];

const modes: Readonly<Record<Mode, Field>> = {
  consultation: ["A whole consultation", "The picture with five steps beside it, from the pattern to a request."],
  simulator: ["The picture alone", "A head that visitors turn, before beside after."],
};

const ways: Readonly<Record<Way, Field>> = {
  element: ["Part of the page", "The page loads the simulator's script. Forms for requests need this."],
  frame: ["In a frame", "The page shows another page in a box of its own. It asks least of the page."],
};

const groups: Readonly<Record<Group, string>> = {
  picture: "The picture",
  clinic: "The clinic and the consultation",
  page: "The page",
  requests: "Requests to the clinic",
};

const options: Readonly<Record<string, Field>> = {
  case: ["Design at first", "A link to a design, the part of it behind the #, or a case as JSON."],
  goal: ["Use", "What the treatment is for, where the design doesn't say; what the design says counts."],
  looks: ["Looks to compare", "Two to four cases of one person, as a list in JSON; the first is the design at first."],
  view: ["View", "The side that is seen first; that of the design where none is chosen."],
  compare: ["How looks are compared", "On the sides of a divider, beside each other, or one at a time."],
  divider: ["Place of the divider", "How far across the picture it is, from 0 to 1."],
  backend: ["Way to draw", "Auto takes the best that a visitor's browser has."],
  loading: ["Loading", "Lazy: nothing is loaded before it is nearly in view."],
  reveal: ["Beginning", "Interaction: neither program nor head is loaded before the visitor presses the button."],
  quality: ["Quality", "Auto draws more coarsely while the picture moves, where a device is slow."],
  gestures: ["Swipes and wheel", "Shared: they scroll the page up and down. Own: they are all the picture's."],
  accent: ["Accent colour", "A colour of CSS for buttons and focus, as #0b6b63."],
  "accent-dark": ["Accent colour in the dark", "The same for visitors who have their device dark."],
  background: ["Background colour", "A colour of CSS, seen behind the head while it is loaded."],
  clinic: ["Name of the clinic", "Stamped on pictures and printed on the summary."],
  logo: ["Address of the logo", "Printed on the summary, as https://clinic.example/logo.svg."],
  prices: [
    "Prices",
    "As per_session=450;per_1000_deposits=30;fixed=200;currency=EUR, or some of these. A consultation adds them up in its plan.",
  ],
  jurisdiction: [
    "Law of a place",
    "What it forbids is not shown, and what it asks for is; else what holds everywhere.",
  ],
  step: ["First step", "The step that is seen first."],
  address: ["Keep the design in the page's address", "Behind the #, so that a page loaded again goes on from it."],
  "hand-over": ["A button that hands the design over", "The last step sends it to the page's own script."],
  locale: [
    "Language",
    "What the simulator speaks: en, ar, de, es, fr, it, pt or tr; a frame's page has its direction, too.",
  ],
  theme: ["Light or dark", "Auto is as the visitor's device has it."],
  allow: ["Origins that the frame hears", "Pages that may send it messages, as https://clinic.example."],
  "lead-form": ["A form for the page's own script", "Its requests come up as events, which a script of yours takes."],
  "lead-endpoint": ["Address that takes requests", "It begins with https; the form posts to it."],
  "lead-hubspot": ["HubSpot form", "Portal id and form id with a stroke between, as 123456/7d5c…"],
  "lead-hubspot-region": ["HubSpot region", "Where the account keeps its data."],
  "lead-hubspot-subscription": ["HubSpot subscription type", "Its number, for the consent to be contacted."],
  "lead-hubspot-design": ["HubSpot property for the design", "The name of the contact property that takes the link."],
  "lead-mail": ["Mail address", "Requests begin as a letter to it; beside another way, where that fails."],
  analytics: ["Neutral events", "Pushed to the page's dataLayer, without a word on anybody's health."],
};

const platforms: Readonly<Record<PlatformName, Field>> = {
  html: ["Plain HTML", "Paste it into the page's source where the simulator is to be."],
  iframe: ["Frame (iframe)", "Paste it into the page's source, or wherever a site takes HTML."],
  "wordpress-plugin": [
    "WordPress, by the plugin",
    "Upload smp-simulator.zip, in the folder wordpress beside this page, under Plugins, Add New. Then add its block, which has the same options, or paste this anywhere. The site serves all files itself; where requests go is said under Settings, SMP Simulator.",
  ],
  wordpress: [
    "WordPress, by code",
    "Add a Custom HTML block and paste it there: in other blocks quotes are bent and line breaks become paragraphs. WordPress keeps such code only of administrators and editors, in a network of sites of its super administrators.",
  ],
  "wix-address": [
    "Wix, by address",
    "Choose Add, Embed Code, Embed a Site, and paste the address. Draw the box as large as the simulator is to be: it can't grow by itself.",
  ],
  "wix-code": [
    "Wix, by code",
    "Choose Add, Embed Code, Embed HTML, and paste it. Wix shows it in a box of its own on another domain; draw the box as large as the simulator is to be.",
  ],
  squarespace: [
    "Squarespace",
    "Add a Code block, choose HTML in it, leave Display Source off, and paste it. Not every plan of Squarespace's takes such code.",
  ],
  webflow: [
    "Webflow",
    "Add a Code Embed element and paste it, at most 50,000 characters. It is seen on the published site, not in the designer.",
  ],
  shopify: [
    "Shopify",
    "In the theme editor choose Add section, Custom Liquid, and paste it. Braces are written so that Liquid leaves them alone.",
  ],
};

const needs: Readonly<Record<NeedKind, string>> = {
  script: "the simulator's scripts",
  wasm: "its program, which is WebAssembly",
  worker: "the worker that computes heads",
  connect: "its program and the head's data, or where requests go",
  image: "pictures of choices, the picture at first, or the logo",
  frame: "the frame",
  style: "the height and the colours in the tag",
  sandbox: "scripts in a page that is in a sandbox",
  "trusted-types": "the policies by which its scripts say what they vouch for",
};

export const words = {
  what: "What is shown",
  modes,
  groups,
  options,
  byDefault: (value: string) => (value ? `Default (${value})` : "Default"),
  notInFrame: "not in a frame",
  onlyInFrame: "only in a frame",
  height: ["Height in pixels", "240 to 4096; a frame has 720 without, a consultation the window's."] satisfies Field,
  site: ["Address of your page", "As https://clinic.example; what your page must allow depends on it."] satisfies Field,
  preview: "Preview",
  frameTitle: "Scalp micropigmentation simulator",
  previewNote: "Forms for requests and neutral events are not in the preview.",
  local:
    "This page was opened at an address without https, and the code has it, too. Open it where visitors are to load the simulator from.",
  where: "Where it goes",
  platforms,
  way: "How it stands there",
  ways,
  helper: ["With the script that gives the frame its height", "Without, the height above is its own."] satisfies Field,
  code: "Code to paste",
  addressToPaste: "Address to paste",
  copy: "Copy",
  copyLink: "Copy a link to these choices",
  copied: "Copied.",
  notCopied: "The browser did not let it be copied. It is marked: copy it by hand.",
  leftOut: (names: readonly string[]) => `Not in this code, as it can't be said in that way: ${names.join(", ")}.`,
  bothSinks: "Requests go to the address that takes them alone, and none to HubSpot: choose one of the two.",
  tooMany: (count: number) =>
    `The code is ${count} characters longer than may be pasted there. A shorter design, without painted hair, or another way makes it fit.`,
  policy: "What the page must allow",
  policyNote:
    "A page without a content security policy allows all of it. One that has a policy needs these directives, or these sources added to its own:",
  yours: [
    "The page's policy",
    "Paste the header Content-Security-Policy, or its tag, to see what is missing.",
  ] satisfies Field,
  noPolicy: "There is no directive in it. A policy reads as: default-src 'self'; img-src *",
  enough: "This policy allows all that is needed.",
  missing: "This policy lacks:",
  needs,
  mended: "The policy with what it lacks",
  nonce:
    "It trusts scripts by a nonce alone ('strict-dynamic'): give the script's tag the nonce that the page gives its own.",
  strangers: (names: readonly string[]) => `No browser knows ${names.join(", ")}: is it misspelt?`,
  unknown: (names: readonly string[]) =>
    `The address of this page names what is no option here, and it is left out: ${names.join(", ")}.`,
  faults: {
    unwritable: "It holds signs that no page can hold, as control characters. Type it anew.",
    long: (has: number, most: number) => `It has ${has} characters; it may have ${most}.`,
    choice: (all: string) => `It may be ${all}.`,
    flag: "It may be true, or not be there.",
    share: "It may be a number from 0 to 1, as 0.5.",
    colour: "It may be a colour of CSS, as #0b6b63 or teal.",
    locale: "It may be a language, as en or pt-BR.",
    design: "It may be a link to a design, or a case as JSON that says its version.",
    looks: 'It may be two to four cases in a list, as [{"version":1}, {"version":1}].',
    address: "It may be an address, as https://clinic.example/logo.svg.",
    site: "It may be the address of a page, as https://clinic.example, or empty.",
    height: "It may be a whole number from 240 to 4096, or empty.",
    kept: "The code stays as it was.",
  },
};

// What the templates of React, Vue and Svelte may write on the elements, as types made of the manifest.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifest } from "./manifest.mjs";

/** Where the classes are declared that take more by a property than their attribute does. */
const SETTERS = "element";

/** Writes one module of types a framework, below the folder of the package's types; gives their names. */
export function writeFrameworks(folder) {
  const elements = manifest().modules.map(({ declarations }) => declarations[0]);
  const out = join(folder, "frameworks");
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "attributes.d.ts"), attributes(elements, setters(join(folder, SETTERS))));
  for (const [name, made] of Object.entries(FRAMEWORKS)) writeFileSync(join(out, `${name}.d.ts`), made(elements));
  return Object.keys(FRAMEWORKS);
}

/** What the properties take that are set by code, by their names. */
function setters(folder) {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".d.ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  return Object.fromEntries(
    texts.flatMap((text) => [...text.matchAll(/^ +set (\w+)\(\w+: (.+)\);$/gm)].map(([, name, type]) => [name, type])),
  );
}

function attributes(elements, taken) {
  const written = elements.map(
    ({ name, tagName, attributes }) =>
      `/** What may be written on \`<${tagName}>\`. */\nexport interface ${name}Attributes {\n${attributes
        .map((each) => attribute(each, tagName === "smp-simulator" ? taken[each.name] : undefined))
        .join("\n")}\n}`,
  );
  return `// What may be written on the elements, by the names of their attributes; what sends events, by theirs.
import type { CaseGiven, Look } from "../element/index.js";

${written.join("\n\n")}

/** Listeners as properties: \`on\` before the name of the event as it is. */
export type Listeners<Events> = {
  [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | null | undefined;
};

/** A name as templates write it that know no hyphens: \`leadForm\`. */
export type Camel<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
`;
}

function attribute({ name, type, description }, taken) {
  const written = type.text === "number" ? `number | \`\${number}\`` : type.text;
  const may = [...new Set([written, ...(taken?.split(/\s*\|\s*(?![^(]*\))/) ?? []), "null", "undefined"])];
  return `  /** ${description} */\n  ${JSON.stringify(name)}?: ${may.join(" | ")};`;
}

/** What a framework's module imports, with those of the helpers that it needs. */
function imports(elements, helpers) {
  const files = { "smp-simulator": "element", "smp-consultation": "consultation" };
  return elements
    .map(({ name, tagName }) => `import type { ${name}, ${name}EventMap } from "../${files[tagName]}/index.js";`)
    .concat(
      `import type { ${[...helpers, ...elements.map(({ name }) => `${name}Attributes`)].join(", ")} } from "./attributes.js";`,
    )
    .join("\n");
}

function each(elements, indent, line) {
  return elements.map((element) => `${indent}${line(element)}`).join("\n");
}

const FRAMEWORKS = {
  react: (elements) => `// For React 19 and what is built on it: the elements in JSX.
import type { ClassAttributes, HTMLAttributes } from "react";
${imports(elements, ["Listeners"])}

/** React's own \`onLoad\` and \`onError\` never hear of an element of the page's: its events are listened to by their names. */
type Unheard<Events> = { [Name in keyof Events as \`on\${Capitalize<Name & string>}\`]?: never };
type Props<Element, Attributes, Events> = ClassAttributes<Element> &
  Omit<HTMLAttributes<Element>, keyof Attributes | keyof Unheard<Events>> &
  Attributes &
  Listeners<Events>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${each(elements, "      ", ({ name, tagName }) => `"${tagName}": Props<${name}, ${name}Attributes, ${name}EventMap>;`)}
    }
  }
}
`,
  vue: (elements) => `// For Vue 3: the elements in templates.
import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
${imports(elements, ["Camel"])}

type Cameled<Attributes> = { [Name in keyof Attributes as Camel<Name>]: Attributes[Name] };
type Heard<Events> = { [Name in keyof Events as \`on\${Capitalize<Camel<Name> & string>}\`]?: (event: Events[Name]) => void };
type Component<Element, Attributes, Events> = new () => Element & {
  /** For templates alone. @deprecated */
  $props: Omit<HTMLAttributes, keyof Attributes | keyof Heard<Events>> &
    Cameled<Attributes> &
    Heard<Events> &
    PublicProps;
  /** For templates alone. @deprecated */
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module "vue" {
  interface GlobalComponents {
${each(elements, "    ", ({ name, tagName }) => `"${tagName}": Component<${name}, ${name}Attributes, ${name}EventMap>;`)}
  }
}
`,
  svelte: (elements) => `// For Svelte 5: the elements in templates.
import type { HTMLAttributes } from "svelte/elements";
${imports(elements, ["Listeners"])}

type Props<Element extends EventTarget, Attributes, Events> = Omit<
  HTMLAttributes<Element>,
  keyof Attributes | keyof Listeners<Events>
> &
  Attributes &
  Listeners<Events>;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
${each(elements, "    ", ({ name, tagName }) => `"${tagName}": Props<${name}, ${name}Attributes, ${name}EventMap>;`)}
  }
}
`,
};

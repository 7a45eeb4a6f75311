// The custom-elements manifest of the public elements, made from their sources by the analyser.
import { create, ts } from "@custom-elements-manifest/analyzer/index.js";
import { readdirSync, readFileSync } from "node:fs";

const SOURCES = new URL("../src/", import.meta.url);
/** Where the classes of the elements are written, with what they inherit. */
const ROOMS = ["element", "consultation"];
/** The elements, by the file of the package that defines each. */
export const ELEMENTS = {
  "smp-simulator": { file: "smp-simulator.js", source: "element/element.ts" },
  "smp-consultation": { file: "smp-consultation.js", source: "consultation/consultation.ts" },
};

/** The manifest: a module for each element, in which stands what a page may use of it. */
export function manifest() {
  const modules = ROOMS.flatMap((room) =>
    readdirSync(new URL(`${room}/`, SOURCES))
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
      .sort()
      .map((name) => `${room}/${name}`),
  ).map((path) =>
    ts.createSourceFile(path, readFileSync(new URL(path, SOURCES), "utf8"), ts.ScriptTarget.ES2022, true),
  );
  const whole = create({ modules });
  return {
    schemaVersion: whole.schemaVersion,
    readme: "README.md",
    modules: Object.entries(ELEMENTS).map(([tagName, { file, source }]) => {
      const found = whole.modules.find(({ path }) => path === source);
      const declaration = found?.declarations.find((each) => each.tagName === tagName);
      if (!declaration) throw new Error(`${source} declares no <${tagName}>`);
      return {
        kind: "javascript-module",
        path: file,
        declarations: [declared(declaration)],
        exports: [
          { kind: "js", name: declaration.name, declaration: { name: declaration.name, module: file } },
          { kind: "custom-element-definition", name: tagName, declaration: { name: declaration.name, module: file } },
        ],
      };
    }),
  };
}

/** A class as a page sees it: nothing of how it works, nor of where that is written. */
function declared({ members = [], attributes = [], events = [], ...rest }) {
  const isPublic = ({ name, privacy, static: isStatic }) =>
    privacy !== "private" && privacy !== "protected" && !isStatic && !/^[#_]/.test(name) && !CALLED.has(name);
  const own = members.filter(isPublic).map(plain);
  // The property that mirrors an attribute is named as that is, in one word.
  for (const attribute of attributes) {
    const fieldName = attribute.name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const field = own.find(({ name }) => name === fieldName);
    if (!field) continue;
    attribute.fieldName = fieldName;
    field.attribute = attribute.name;
    field.description ??= attribute.description;
    // An attribute's default stands with it: the property is null until it is set.
    delete field.default;
  }
  return {
    ...plain(rest),
    attributes: attributes.filter(({ description }) => description).map(plain),
    members: own,
    events: events.filter(({ description }) => description).map(plain),
  };
}

/** What browsers, Lit and the element itself call. */
const CALLED = new Set([
  "connectedCallback",
  "disconnectedCallback",
  "attributeChangedCallback",
  "addEventListener",
  "warn",
]);

function plain({ inheritedFrom: _, superclass: __, mixins: ___, ...rest }) {
  return rest;
}

// docs/element.md, made from the manifest: what it says of the elements is what their sources say.
import { format } from "prettier";
import { manifest } from "./manifest.mjs";

const HEAD = `# The elements

Made from the sources of the elements by \`node www/package/docs.mjs > docs/element.md\`; a test fails where it differs.
[The README](../README.md#put-it-on-a-page) tells how they are put on a page, [embed.md](embed.md) how they are framed.
`;

/** The page, as it stands in \`docs/\`. */
export async function docs() {
  const parts = manifest().modules.flatMap(({ path, declarations }) => declarations.map((each) => element(each, path)));
  return format([HEAD, ...parts].join("\n"), { parser: "markdown", printWidth: 120 });
}

function element({ tagName, name, description, attributes, members, events, slots, cssParts, cssProperties }, file) {
  const fields = members.filter(({ kind, attribute }) => kind === "field" && !attribute);
  const methods = members.filter(({ kind }) => kind === "method");
  return [
    `## \`<${tagName}>\`\n\nClass \`${name}\`, defined by \`${file}\`. ${description}\n`,
    table(
      "Attributes, each with a property",
      attributes,
      ["attribute", "property", "may be", "default", "says"],
      ({ name, fieldName, type, default: preset, description }) => [
        code(name),
        fieldName ? code(fieldName) : "",
        values(type.text),
        preset ? code(preset) : "none",
        description,
      ],
    ),
    table("Further properties", fields, ["property", "type", "is"], ({ name, type, readonly, description }) => [
      code(name),
      code(type?.text ?? ""),
      `${description ?? ""}${readonly ? " Only to be read." : ""}`,
    ]),
    table("Methods", methods, ["method", "gives", "does"], ({ name, parameters = [], return: gives, description }) => [
      code(`${name}(${parameters.map(({ name, optional }) => (optional ? `${name}?` : name)).join(", ")})`),
      code(gives?.type.text ?? "void"),
      description ?? "",
    ]),
    table("Events", events, ["event", "type", "tells that"], ({ name, type, description }) => [
      code(name),
      code(type.text),
      description,
    ]),
    table("Slots", slots, ["slot", "is for what"], ({ name, description }) => [code(name), description]),
    table("Parts", cssParts, ["`::part`", "is"], ({ name, description }) => [code(name), description]),
    table(
      "Custom properties of CSS",
      cssProperties,
      ["property", "default", "is"],
      ({ name, default: preset, description }) => [code(name), preset ? code(preset) : "none", description],
    ),
  ].join("\n");
}

function table(title, rows = [], head, cells) {
  if (rows.length === 0) return "";
  const line = (each) =>
    `| ${each.map((cell) => String(cell).replace(/\s+/g, " ").replace(/\|/g, "\\|")).join(" | ")} |`;
  return [`### ${title}\n`, line(head), line(head.map(() => "---")), ...rows.map((row) => line(cells(row))), ""].join(
    "\n",
  );
}

function code(text) {
  return `\`${text.replace(/\s+/g, " ")}\``;
}

/** The values of a fixed set by themselves, any other type as it is. */
function values(type) {
  return type
    .split("|")
    .map((each) => code(each.trim().replace(/^"(.*)"$/, "$1")))
    .join(", ");
}

if (process.argv[1] === import.meta.filename) process.stdout.write(await docs());

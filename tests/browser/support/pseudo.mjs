// A language that is none, for what tells whether all that is said is said in the language, and has room.
import { fileURLToPath } from "node:url";
import { messagesIn, PIECES } from "../../../www/locales.mjs";

const LOCALES = fileURLToPath(new URL("../../../www/src/locales", import.meta.url));
/** How much longer than English a language may be. */
const LONGER = 0.4;

/** The module of a piece, by the name of the file that it stands in for. */
export function pseudoLocale(name) {
  const [, piece] = /^smp-locale-\w+-([a-z]+)-/.exec(name);
  const messages = Object.assign({}, ...PIECES[piece].map((file) => messagesIn(LOCALES, "de", file)));
  const told = Object.entries(messages).map(([key, message]) => [key, pseudo(isNamed(key) ? message : key)]);
  return Buffer.from(`export default ${JSON.stringify(Object.fromEntries(told))};`);
}

/** What is told by a name, as `field.person.age`, has its text elsewhere. */
function isNamed(key) {
  return /^(field|value|healing|screening|error)\.|^unit_|^ordinal$/.test(key);
}

/** A text between marks, longer, with the values that it is filled with. */
function pseudo(text) {
  const plain = text.replace(/{(\w+), plural,.*}}/, "{$1}").replace(/(?<=^\w+){\w+}$/, "");
  const words = plain.replace(/{\w+}/g, "").length * LONGER;
  const more = " xo".repeat(Math.ceil(words / 3));
  return `⟦${plain}${plain.includes("[") ? "" : more}⟧`;
}

// A reporter for Node's test runner: each failed test in a line, with its cause, so that the end of a long account tells
// what failed. A test that only holds failed ones is none itself.

const LONGEST = 400;

/** A failure in a line: where it stands, its name, and what was thrown. */
export function line({ name, file, details }) {
  const cause = details.error?.cause ?? details.error;
  const said = String(cause?.message ?? cause).replace(/\s+/g, " ");
  return `failed: ${file?.split("/").pop() ?? ""}: ${name}: ${said}`.slice(0, LONGEST);
}

export default async function* failures(events) {
  for await (const { type, data } of events) {
    const holdsOthers = data?.details?.error?.failureType === "subtestsFailed";
    if (type === "test:fail" && !holdsOthers) yield `${line(data)}\n`;
  }
}

/**
 * What a site owner can get wrong about a frame, each with a code that stays the same between releases.
 *
 * | code | means | what the frame does |
 * |---|---|---|
 * | `parameter-unknown` | the address has a parameter that the mode does not know | leaves it out |
 * | `mode-unknown` | `mode` is not `simulator` or `consultation` | shows the simulator |
 * | `allow-unknown` | `allow` names what is no origin | hears the others |
 * | `setting-unknown` | a setting is unknown, or its value cannot be one | keeps what it has |
 * | `message-field` | a field of a message is missing or of a wrong kind | ignores the message |
 * | `version-unknown` | a message is of a version of the protocol that the frame does not speak | ignores the message |
 * | `files-unreachable` | the simulator's script could not be loaded | says so in its place |
 */
export type FaultCode =
  | "parameter-unknown"
  | "mode-unknown"
  | "allow-unknown"
  | "setting-unknown"
  | "message-field"
  | "version-unknown"
  | "files-unreachable";

/** What is wrong, where, and what to do, in a sentence for the owner of the page. */
export interface Fault {
  readonly code: FaultCode;
  /** The parameter or field. */
  readonly field: string;
  readonly message: string;
}

/** Names in sentences are no longer than this: they may be anybody's. */
const MOST_LETTERS = 60;

/** A value as a sentence shows it. */
export function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : typeof value;
  return `"${text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text}"`;
}

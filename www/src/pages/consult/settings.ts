// What a clinic sets of its tablet: data, and what may stand in it.
import type { Fault } from "./words.js";

export interface Settings {
  /** Stamped on pictures and printed; 80 characters at most, empty for none. */
  readonly clinic: string;
  /** The clinic's logo as a `data:` address, so that it is there without a network; empty for none. */
  readonly logo: string;
  /** Handed to the consultation as it is: a name in small letters or a country's two; 20 at most, empty for none. */
  readonly jurisdiction: string;
  /** Whether the tablet is left alone with visitors. */
  readonly kiosk: boolean;
  /** Minutes without a touch after which all of a visitor's is forgotten, in the kiosk; whole, 1 to 60. */
  readonly idleMinutes: number;
  /** Whether what is pressed and read is drawn large. */
  readonly large: boolean;
}

export const FIRST: Settings = {
  clinic: "",
  logo: "",
  jurisdiction: "",
  kiosk: false,
  idleMinutes: 3,
  large: false,
};

/** Characters of a clinic's name, most. */
const MOST_NAME = 80;
/** Bytes of a logo's file, most. */
export const MOST_LOGO_BYTES = 200_000;
const LOGO = /^data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/;
/** A few more for what stands before them. */
const MOST_LOGO_CHARACTERS = Math.ceil(MOST_LOGO_BYTES / 3) * 4 + 40;
export const IDLE_MINUTES = { least: 1, most: 60 } as const;

/** What is wrong with each field, by its name; of a field that is as it may be nothing. */
export type Faults = Partial<Record<keyof Settings | "pin", Fault>>;

/** What is wrong with settings; empty where nothing is. */
export function faultsOf(settings: Settings): Faults {
  const { clinic, logo, jurisdiction, idleMinutes } = settings;
  const { least, most } = IDLE_MINUTES;
  return {
    ...([...clinic].length > MOST_NAME && { clinic: "clinic" as const }),
    ...(logo && !LOGO.test(logo) && { logo: "logo-kind" as const }),
    ...(logo.length > MOST_LOGO_CHARACTERS && { logo: "logo-size" as const }),
    ...(!/^[a-z]{0,20}$/.test(jurisdiction) && { jurisdiction: "jurisdiction" as const }),
    ...(!(Number.isInteger(idleMinutes) && idleMinutes >= least && idleMinutes <= most) && {
      idleMinutes: "idle" as const,
    }),
  };
}

/** Settings that were kept, field by field: what cannot be read is as at first, and `whole` is false then. */
export function readSettings(kept: unknown): { readonly settings: Settings; readonly whole: boolean } {
  if (kept === undefined) return { settings: FIRST, whole: true };
  const given = (typeof kept === "object" && kept !== null ? kept : {}) as Record<string, unknown>;
  let [settings, whole] = [FIRST, given === kept];
  for (const field of Object.keys(FIRST) as (keyof Settings)[]) {
    // Of an earlier version, which did not know of it.
    if (!Object.hasOwn(given, field)) continue;
    const tried = { ...settings, [field]: given[field] };
    const good = typeof given[field] === typeof FIRST[field] && !faultsOf(tried)[field];
    if (good) settings = tried;
    else whole = false;
  }
  return { settings, whole };
}

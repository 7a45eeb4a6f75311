// The PIN before the settings: never kept itself, but what PBKDF2 makes of it, with a salt of its own.

export interface KeptPin {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** As OWASP's password storage sheet asks of PBKDF2 with SHA-256: a tablet takes some tenths of a second. */
const ROUNDS = 600_000;
const SALT_BYTES = 16;
const HASH_BITS = 256;

/** What a browser has to keep a secret with; nothing where the page came over an insecure address. */
export type Secrets = Pick<Crypto, "getRandomValues" | "subtle">;

export function secretsOf(crypto: Partial<Crypto> | undefined = globalThis.crypto): Secrets | undefined {
  return crypto?.subtle && crypto.getRandomValues ? (crypto as Secrets) : undefined;
}

/** Whether a text may be a PIN: 4 to 12 digits. */
export function isPin(text: string): boolean {
  return /^[0-9]{4,12}$/.test(text);
}

export async function keptPin(pin: string, secrets: Secrets, rounds = ROUNDS): Promise<KeptPin> {
  const salt = secrets.getRandomValues(new Uint8Array(SALT_BYTES));
  return { salt, rounds, hash: await hashed(pin, salt, rounds, secrets) };
}

export async function matches(pin: string, kept: KeptPin, secrets: Secrets): Promise<boolean> {
  const hash = await hashed(pin, kept.salt, kept.rounds, secrets);
  return (
    hash.length === kept.hash.length && hash.reduce((sum, byte, at) => sum | (byte ^ (kept.hash[at] ?? 0)), 0) === 0
  );
}

/** A PIN that was kept; nothing where that cannot be read. */
export function readPin(kept: unknown): KeptPin | undefined {
  const { salt, rounds, hash } = (kept ?? {}) as Partial<KeptPin>;
  const good =
    salt instanceof Uint8Array && hash instanceof Uint8Array && Number.isInteger(rounds) && Number(rounds) > 0;
  return good ? (kept as KeptPin) : undefined;
}

async function hashed(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  { subtle }: Secrets,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
  return new Uint8Array(await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, key, HASH_BITS));
}

// Files that say that their colours are sRGB.

import { NO_ROOM, SimulatorFault } from "./errors.js";

/** Of a JPEG: finer than an eye sees. */
const QUALITY = 0.92;
/** The chunk of a PNG that says so: length, name, intent, check. */
const SAYS_SRGB = [0, 0, 0, 1, 0x73, 0x52, 0x47, 0x42, 0, 0xae, 0xce, 0x1c, 0xe9];
/** A PNG's signature and its first chunk, which every other follows. */
const PNG_HEAD_BYTES = 33;

/** The kinds of file that a picture can be. */
export const PICTURE_TYPES = ["image/png", "image/jpeg"] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export function isPictureType(type: string): type is PictureType {
  return PICTURE_TYPES.some((known) => known === type);
}

/** A picture as a file. Throws a fault where the browser has no room for it. */
export async function pictureFile(picture: HTMLCanvasElement, type: PictureType): Promise<Blob> {
  const made = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, type, QUALITY));
  if (!made) throw new SimulatorFault("capture-failed", NO_ROOM);
  const bytes = new Uint8Array(await made.arrayBuffer());
  if (type === "image/jpeg") {
    // After the segment that says what the file is, which some readers want first.
    const [, , , kind = 0, high = 0, low = 0] = bytes;
    const at = kind === 0xe0 ? 4 + 256 * high + low : 2;
    return new Blob([bytes.subarray(0, at), profileSegment(), bytes.subarray(at)], { type });
  }
  const [head, rest] = [bytes.subarray(0, PNG_HEAD_BYTES), bytes.subarray(PNG_HEAD_BYTES)];
  const said = String.fromCharCode(...rest.subarray(4, 8));
  // Some browsers say so themselves, next.
  return said === "sRGB" || said === "iCCP" ? made : new Blob([head, new Uint8Array(SAYS_SRGB), rest], { type });
}

/** A JPEG's segment with the profile. */
function profileSegment(): Uint8Array<ArrayBuffer> {
  const name = [...new TextEncoder().encode("ICC_PROFILE\0"), 1, 1];
  const profile = srgbProfile();
  const length = 2 + name.length + profile.length;
  return new Uint8Array([0xff, 0xe2, length >> 8, length & 255, ...name, ...profile]);
}

/** Primaries and white as the connection space has them, and the curve's parameters, in 65,536ths (IEC 61966-2-1, ICC.1:2022). */
const WHITE = [0xf6d6, 0x10000, 0xd32d];
const PRIMARIES: readonly (readonly [name: string, place: readonly number[]])[] = [
  ["r", [0x6fa2, 0x38f5, 0x390]],
  ["g", [0x6299, 0xb785, 0x18da]],
  ["b", [0x24a0, 0xf84, 0xb6cf]],
];
const CURVE = [0x26666, 0xf2a7, 0xd59, 0x13d0, 0xa5b];

/** The least that a profile of sRGB holds. */
function srgbProfile(): number[] {
  const be32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
  const text = (letters: string): number[] => [...new TextEncoder().encode(letters)];
  const said = (words: string): number[] => {
    const wide = [...words].flatMap((letter) => [0, letter.charCodeAt(0)]);
    return [
      ...text("mluc"),
      ...be32(0),
      ...be32(1),
      ...be32(12),
      ...text("enUS"),
      ...be32(wide.length),
      ...be32(28),
      ...wide,
    ];
  };
  const place = (xyz: readonly number[]): number[] => [...text("XYZ "), ...be32(0), ...xyz.flatMap(be32)];
  const curve = [...text("para"), ...be32(0), 0, 3, 0, 0, ...CURVE.flatMap(be32)];
  const tags: readonly (readonly [string, readonly number[]])[] = [
    ["desc", said("sRGB")],
    ["cprt", said("CC0")],
    ["wtpt", place(WHITE)],
    ...PRIMARIES.flatMap(([name, xyz]) => [[`${name}XYZ`, place(xyz)] as const, [`${name}TRC`, curve] as const]),
  ];
  const begin = 128 + 4 + 12 * tags.length;
  const [table, data]: [number[], number[]] = [[], []];
  for (const [name, content] of tags) {
    table.push(...text(name), ...be32(begin + data.length), ...be32(content.length));
    data.push(...content);
    while (data.length % 4 > 0) data.push(0);
  }
  const size = begin + data.length;
  const head = [
    ...be32(size),
    ...be32(0),
    ...be32(0x04300000),
    ...text("mntrRGB XYZ "),
    // The day of the standard's first edition.
    ...[0x7cf, 10, 18, 0, 0, 0].flatMap((part) => [part >> 8, part & 255]),
    ...text("acsp"),
    ...Array<number>(28).fill(0),
    ...WHITE.flatMap(be32),
    ...Array<number>(48).fill(0),
  ];
  return [...head, ...be32(tags.length), ...table, ...data];
}

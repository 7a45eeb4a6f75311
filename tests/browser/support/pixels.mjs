// What the tests measure in pictures. A picture is `{ width, height, data }` with four bytes a pixel.

/** A picture of what the harness's `pixelsOf` gives. */
export function pictureOf({ width, height, bytes }) {
  return { width, height, data: new Uint8Array(Buffer.from(bytes, "base64")) };
}

/** The part of a picture inside a box in CSS pixels. */
export function crop({ width, data }, { x, y, width: across, height: down }) {
  const [left, top, columns, rows] = [x, y, across, down].map(Math.round);
  const out = new Uint8Array(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    const from = ((top + row) * width + left) * 4;
    out.set(data.subarray(from, from + columns * 4), row * columns * 4);
  }
  return { width: columns, height: rows, data: out };
}

/** The middle of a picture, so much of each side. */
export function middle(picture, share) {
  const { width, height } = picture;
  const [columns, rows] = [width * share, height * share];
  return crop(picture, {
    x: (width - columns) / 2,
    y: (height - rows) / 2,
    width: columns,
    height: rows,
  });
}

/** Mean luminance, 0 to 255. */
export function brightness({ data }) {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
  return sum / (data.length / 4);
}

/** Share of pixels with the warmth of skin, which the cool studio has nowhere. */
export function skinShare({ data }) {
  let skin = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] > data[at + 2] + 15) skin += 1;
  return skin / (data.length / 4);
}

/** How two pictures of one size differ: mean difference in code values, and share of pixels off by more than `far`. */
export function difference(one, other, far) {
  if (one.width !== other.width || one.height !== other.height) {
    throw new Error(`pictures of ${one.width}×${one.height} and ${other.width}×${other.height}`);
  }
  let sum = 0;
  let beyond = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const off = [0, 1, 2].map((channel) => Math.abs(one.data[at + channel] - other.data[at + channel]));
    sum += (off[0] + off[1] + off[2]) / 3;
    if (Math.max(...off) > far) beyond += 1;
  }
  const count = one.data.length / 4;
  return { mean: sum / count, farShare: beyond / count };
}

export const same = (one, other) => Buffer.from(one.data).equals(Buffer.from(other.data));

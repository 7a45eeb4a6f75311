// Codes of links, without a browser: another reader reads the same text from them.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { numbers } from "./support/numbers.mjs";
import { sourceModule } from "./support/module.mjs";

const { default: jsQR } = createRequire(new URL("../../www/package.json", import.meta.url))("jsqr");
const { placedIn, qrCanvas, qrMatrix } = await sourceModule("takeaway/qr.ts");

const random = numbers(5);
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.;=~&";
const START = "https://clinic.example/consultation/#case=kfqzhw-1;y=";
const link = (length) =>
  START + Array.from({ length: length - START.length }, () => LETTERS[random(LETTERS.length)]).join("");

/** Stands for a page: what is drawn on its canvases. */
function canvases() {
  const made = [];
  const create = () => {
    const canvas = { rects: [], width: 0, height: 0 };
    let colour;
    const paint = {
      set fillStyle(value) {
        colour = value;
      },
      fillRect: (...rect) => canvas.rects.push([colour, ...rect]),
    };
    made.push(canvas);
    return Object.assign(canvas, { getContext: () => paint });
  };
  return { made, document: { createElement: create } };
}

/** The pixels of a canvas, four values each. */
function pixelsOf({ width, height, rects }) {
  const pixels = new Uint8ClampedArray(4 * width * height).fill(0);
  for (const [colour, left, top, wide, high] of rects) {
    for (const each of [left, top, wide, high]) assert.ok(Number.isInteger(each), "modules lie on whole pixels");
    for (let y = top; y < top + high; y += 1) {
      for (let x = left; x < left + wide; x += 1) {
        const value = colour === "#fff" ? 255 : 0;
        pixels.set([value, value, value, 255], 4 * (y * width + x));
      }
    }
  }
  return pixels;
}

function drawn(text, pixels) {
  const { document, made } = canvases();
  globalThis.document = document;
  try {
    const canvas = qrCanvas(text, pixels);
    assert.equal(made.length, canvas ? 1 : 0);
    return canvas;
  } finally {
    delete globalThis.document;
  }
}

function readFrom(canvas) {
  return jsQR(pixelsOf(canvas), canvas.width, canvas.height, { inversionAttempts: "dontInvert" });
}

/** The matrix of a text as another reader reads it, three pixels to a module. */
function readBack(rows) {
  const size = 3 * (rows.length + 8);
  const rects = [["#fff", 0, 0, size, size]];
  rows.forEach((row, y) => row.forEach((dark, x) => dark && rects.push(["#000", 3 * (x + 4), 3 * (y + 4), 3, 3])));
  return readFrom({ width: size, height: size, rects });
}

describe("code of a link", () => {
  it("is read as the same text by another reader, be it short or long", () => {
    const texts = [60, 90, 150, 300, 500, 800, 950, 1000, 1200, 1500, 2000, 2900].map(link);
    for (const text of ["a", "https://a.example/#case=1", "https://a.example/Père/軽い#case=1", ...texts]) {
      const rows = qrMatrix(text);
      assert.ok(rows.every((row) => row.length === rows.length));
      assert.equal(readBack(rows)?.data, text);
    }
  });

  it("is read from a canvas, whose modules are whole pixels, on light ground", () => {
    for (const [text, pixels] of [[link(80), 200], [link(300), 333], [link(1500), 640], [link(1500), 1000]]) {
      const canvas = drawn(text, pixels);
      assert.deepEqual([canvas.width, canvas.height], [pixels, pixels]);
      assert.deepEqual(canvas.rects[0], ["#fff", 0, 0, pixels, pixels]);
      assert.equal(readFrom(canvas)?.data, text);
      const [, ...dark] = canvas.rects;
      const module = dark[0][3];
      for (const end of [0, 1].map((axis) => Math.max(...dark.map((rect) => rect[1 + axis] + module)))) {
        assert.ok(pixels - end >= 4 * module, "light ground after it");
      }
      assert.ok(Math.min(...dark.flatMap(([, x, y]) => [x, y])) >= 4 * module, "light ground before it");
    }
  }); // prettier-ignore

  it("bears damage: at least 15 of 100 parts where it is not too large for that", () => {
    // Two bits of its format say how much: M is 00, Q and H say more, L is 01.
    const level = (rows) => [rows[8][0], rows[8][1]].map((bit, at) => bit !== [true, false][at]);
    for (const length of [60, 200, 500, 900]) {
      const rows = qrMatrix(link(length));
      assert.ok((rows.length - 17) / 4 <= 25);
      assert.notDeepEqual(level(rows), [false, true], `${length} signs`);
    }
    const large = qrMatrix(link(1500));
    assert.ok((large.length - 17) / 4 > 25);
  });

  it("is none where the text is too long, or the canvas too small for a camera", () => {
    assert.ok(qrMatrix(link(2953)), "the most that any code holds");
    for (const length of [2954, 5000, 100_000]) assert.equal(qrMatrix(link(length)), undefined);
    assert.equal(drawn(link(5000), 4000), undefined);
    assert.equal(drawn(link(1500), 150), undefined);
    for (const pixels of [0, -5, NaN]) assert.equal(drawn("a", pixels), undefined);
    assert.deepEqual(placedIn(21, 58), { module: 2, start: 8 });
    assert.equal(placedIn(21, 57), undefined);
  });
});

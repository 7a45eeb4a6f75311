// What is in a PDF file.
import { inflateSync } from "node:zlib";
import { pdfjs } from "./packages.mjs";

const imagesIn = (text) => [...text.matchAll(/<<[^<>]*\/Subtype\s*\/Image[^<>]*>>/g)];
const sizeOf = ([entry]) => ["Width", "Height"].map((side) => new RegExp(`/${side} (\\d+)`).exec(entry)?.[1]).join(" ");

/** Pages, sizes of images and fonts, as the file's own entries have them. */
export function contents(bytes) {
  const text = bytes.toString("latin1");
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length,
    images: imagesIn(text).map(sizeOf),
    fonts: [...text.matchAll(/\/Type\s*\/Font\b/g)].length,
  };
}

/** Sizes of the images, in a file of Chromium's, that are of one colour alone. */
export function blankImages(bytes) {
  const text = bytes.toString("latin1");
  return imagesIn(text)
    .filter((found) => isBlank(bytes, text, found))
    .map(sizeOf);
}

/** Whether an image has one colour alone; masks, which are grey, are none. */
function isBlank(bytes, text, { 0: entry, index }) {
  if (/\/DeviceGray/.test(entry) || !/\/FlateDecode/.test(entry)) return false;
  const start = text.indexOf("stream", index + entry.length);
  const from = start + /^stream\r?\n/.exec(text.slice(start, start + 8))[0].length;
  const colours = inflateSync(bytes.subarray(from, text.indexOf("endstream", from)));
  return colours.every((code, at) => code === colours[at % 3]);
}

/** Each page's size in points, and its words in their order with a space between. */
export async function pagesOf(bytes) {
  const { getDocument, VerbosityLevel } = await pdfjs();
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: true });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left, bottom, right, top] = page.view;
    const { items } = await page.getTextContent();
    const text = items.map(({ str, hasEOL }) => str + (hasEOL ? " " : "")).join("");
    pages.push({ size: [right - left, top - bottom], text: text.replace(/\s+/g, " ") });
  }
  await task.destroy();
  return pages;
}

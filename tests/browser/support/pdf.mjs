// What is in a PDF file.
import { pdfjs } from "./packages.mjs";

/** Pages, sizes of images and fonts, as the file's own entries have them. */
export function contents(bytes) {
  const text = bytes.toString("latin1");
  const images = [...text.matchAll(/<<[^<>]*\/Subtype\s*\/Image[^<>]*>>/g)].map(([entry]) =>
    ["Width", "Height"].map((side) => new RegExp(`/${side} (\\d+)`).exec(entry)?.[1]).join(" "),
  );
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length,
    images,
    fonts: [...text.matchAll(/\/Type\s*\/Font\b/g)].length,
  };
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

// What a printer gets of sheets that are open on a page.
import assert from "node:assert/strict";
import { contents, pagesOf } from "../support/pdf.mjs";

const A4_PT = [595.3, 841.9];
const A4_PX = [793.7, 1122.5];
/** What sides may differ by: whole points and pixels. */
const OFF = 1;

/** Chooses A4 and prints: two pages with so many pictures, with these words on the first, and nothing of the page's own. */
export async function printed(page, pictures, words, foreign) {
  assert.equal(await page.run(pressPrint), 1, "the button has the browser print, once");
  const sheets = page.pdf ? await fromPdf(page, pictures) : await page.run(onPaper);
  assert.equal(sheets.length, 2);
  for (const { size, text, blank, others } of sheets) {
    const wanted = page.pdf ? A4_PT : A4_PX;
    assert.ok(
      size.every((side, at) => Math.abs(side - wanted[at]) <= OFF),
      `${size} is A4`,
    );
    assert.deepEqual([blank ?? 0, others ?? []], [0, []], "every picture is drawn, and nothing is seen but sheets");
    assert.match(text, /Simulated result, not an actual patient/);
    assert.doesNotMatch(text, foreign);
  }
  for (const each of words) assert.match(sheets[0].text, each);
  assert.match(sheets[1].text, /What is assumed/);
  if (!page.pdf) assert.ok(sheets[0].pictures + sheets[1].pictures >= pictures, JSON.stringify(sheets));
}

async function fromPdf(page, pictures) {
  const bytes = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  const { images } = contents(bytes);
  assert.ok(images.length >= pictures, `${images.length} pictures: ${images}`);
  return pagesOf(bytes);
}

/** Presses A4 and Print; gives how often the browser is asked to. Runs in the page. */
function pressPrint() {
  const { shadowRoot } = document.querySelector("smp-sheets");
  const { print } = window;
  let asked = 0;
  window.print = () => {
    asked += 1;
    for (const type of ["beforeprint", "afterprint"]) dispatchEvent(new Event(type));
  };
  shadowRoot.querySelector('[value="A4"]').click();
  shadowRoot.querySelector(".main").click();
  window.print = print;
  return asked;
}

/**
 * What the rules for paper leave in view of each sheet, where a driver can print nothing: they are taken for the screen's
 * meanwhile. Runs in the page.
 */
function onPaper() {
  const { shadowRoot } = document.querySelector("smp-sheets");
  const rules = [document, shadowRoot]
    .flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets])
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule && /^(print|screen)$/.test(rule.media.mediaText))
    .map(({ media }) => [media, media.mediaText]);
  for (const [media, text] of rules) media.mediaText = text === "print" ? "all" : "not all";
  const seen = (each) => each.getClientRects().length > 0;
  const isBlank = (canvas) => {
    const small = Object.assign(document.createElement("canvas"), { width: 8, height: 8 });
    const paint = small.getContext("2d");
    paint.drawImage(canvas, 0, 0, 8, 8);
    return new Set(new Uint32Array(paint.getImageData(0, 0, 8, 8).data.buffer)).size < 2;
  };
  const others = [...document.body.children, shadowRoot.querySelector(".bar")]
    .filter((each) => each.localName !== "smp-sheets" && seen(each))
    .map(({ localName, className }) => `${localName}.${className}`);
  const sheets = [...shadowRoot.querySelectorAll(".sheet")].map((sheet) => {
    const { width, height } = sheet.getBoundingClientRect();
    const pictures = [...sheet.querySelectorAll("canvas")].filter(seen);
    const text = sheet.innerText.replace(/\s+/g, " ");
    return { size: [width, height], text, pictures: pictures.length, blank: pictures.filter(isBlank).length, others };
  });
  for (const [media, text] of rules) media.mediaText = text;
  return sheets;
}

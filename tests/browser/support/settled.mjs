import { decodePng } from "./png.mjs";

/** The screen, once two pictures of it in a row are the same. */
export async function settled(page) {
  for (let before; ;) {
    await page.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
    const now = await page.screen();
    if (before?.equals(now)) return decodePng(now);
    before = now;
  }
}

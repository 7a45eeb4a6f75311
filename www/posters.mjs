// Writes each poster that the build has drawn in the forms that browsers take: `node posters.mjs DRAWN OUT`.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

/** What a form is written with: as much as its bytes may be, so that the grain of skin and dots are not smoothed away. */
const FORMS = {
  avif: { quality: 82, effort: 4 },
  jpg: { quality: 87, mozjpeg: true },
};
/** Of each: what a page may load for a picture that is only looked at until it is asked for. */
const MOST_BYTES = 25_000;

const [drawn, out] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
for (const name of readdirSync(drawn).filter((name) => name.endsWith(".png"))) {
  for (const [form, options] of Object.entries(FORMS)) {
    const file = join(out, name.replace(/png$/, form));
    const bytes = await sharp(join(drawn, name)).removeAlpha().toFormat(form, options).toBuffer();
    if (bytes.length > MOST_BYTES) throw new Error(`${file} has ${bytes.length} bytes, of ${MOST_BYTES}`);
    writeFileSync(file, bytes);
  }
}

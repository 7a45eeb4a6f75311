// Compresses a folder's files as a host would: FOLDER OUT FILE... in, `{FILE: {raw, gzip, brotli}}` in bytes out
// (stdout). The brotli form is kept below OUT under the file's name with `.br`, for the server.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [folder, out, ...files] = process.argv.slice(2);
const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];
// Side by side: the large wasm files take seconds each.
const entries = await Promise.all(files.map(async (file) => [file, await sizesOf(file)]));
console.log(JSON.stringify(Object.fromEntries(entries)));

async function sizesOf(file) {
  const raw = readFileSync(join(folder, file));
  // What is packed goes as it is.
  if (file.endsWith(".zip")) return { raw: raw.length, gzip: raw.length, brotli: raw.length };
  const kept = join(out, `${file}.br`);
  // A hashed name vouches for the content.
  const known = /-[A-Z0-9]{8}\.[a-z]+$/.test(file) && existsSync(kept);
  const small = known ? readFileSync(kept) : await compress(raw);
  if (!known) {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, small);
  }
  return { raw: raw.length, gzip: (await gzipped(raw, { level: 9 })).length, brotli: small.length };
}

function compress(raw) {
  return brotli(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
}

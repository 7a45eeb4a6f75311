// Compresses a folder's files as a host would: FOLDER OUT FILE... in, `{FILE: {raw, gzip, brotli}}` in bytes out
// (stdout). The brotli form is kept below OUT under the file's name with `.br`, for the server.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [folder, out, ...files] = process.argv.slice(2);
const sizes = {};
for (const file of files) {
  const raw = readFileSync(join(folder, file));
  const kept = join(out, `${file}.br`);
  // A hashed name vouches for the content, and the large wasm files take seconds.
  const known = /-[A-Z0-9]{8}\.[a-z]+$/.test(file) && existsSync(kept);
  const brotli = known ? readFileSync(kept) : compress(raw);
  if (!known) {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, brotli);
  }
  sizes[file] = { raw: raw.length, gzip: gzipSync(raw, { level: 9 }).length, brotli: brotli.length };
}
console.log(JSON.stringify(sizes));

function compress(raw) {
  return brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
}

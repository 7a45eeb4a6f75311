// The npm packages live in www/; tests borrow them from there.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../../www/package.json", import.meta.url));

export const playwright = () => require("playwright-core");
/** An ES module, which `require` may not load on every Node that is supported. */
export const puppeteer = async () => (await import(require.resolve("puppeteer-core"))).default;
export const esbuild = () => require("esbuild");
/** For Node, which has not all that the other build rests on. */
export const pdfjs = () => import(require.resolve("pdfjs-dist/legacy/build/pdf.mjs"));
export const lighthouse = async () => (await import(require.resolve("lighthouse"))).default;
/** The script that audits a page's accessibility, for the page to run. */
export const auditScript = () => readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
export const jsqr = () => require("jsqr").default;
export const uqr = () => require("uqr");
export const sharp = () => require("sharp");

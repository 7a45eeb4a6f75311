// Apps of others with the package in them: installed as npm packs it, each built by its own tool.
import { execFile } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { listening, typeOf } from "./listening.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SOURCES = join(ROOT, "tests/browser/frameworks");
/** Where the set-up has installed what the apps need. */
const FOLDER = join(ROOT, "target/frameworks");
const PACKAGE = join(ROOT, "target/frameworks-package");

const NPM = process.platform === "win32" ? "npm.cmd" : "npm";
/** Frameworks as they are while an app is developed, when they warn, but where a tool builds for visitors alone. */
const DEVELOPED = { NODE_ENV: "development" };

const run = promisify(execFile);

/** Installs the package where all apps find it. */
export async function installPackage() {
  if (!existsSync(join(FOLDER, "node_modules/vite")))
    throw new Error("the packages of the frameworks are not installed; run: cargo xtask test");
  cpSync(SOURCES, FOLDER, { recursive: true });
  await run(process.execPath, [join(ROOT, "www/package/make.mjs"), PACKAGE]);
  const { stdout } = await run(NPM, ["pack", "--silent", "--pack-destination", FOLDER, PACKAGE]);
  rmSync(PACKAGE, { recursive: true });
  // What it depends on is there already, and none of it is asked for elsewhere.
  const options = ["--no-save", "--offline", "--no-audit", "--no-fund"];
  await run(NPM, ["install", ...options, join(FOLDER, stdout.trim())], { cwd: FOLDER });
}

/** Builds an app as its own script does; gives what its tool said. */
export async function buildApp(name) {
  for (const made of ["public", "dist", ".next"]) rmSync(join(FOLDER, name, made), { recursive: true, force: true });
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...(name !== "next" && DEVELOPED) };
  const { stdout, stderr } = await run(NPM, ["run", "build"], { cwd: join(FOLDER, name), env });
  return stdout + stderr;
}

/** The lines of an app's file that its own compiler refuses, and what else it refuses: `{ lines, others }`. */
export async function refused(name, file, options) {
  const given = ["run", "--silent", "types", "--", ...options];
  const told = await run(NPM, given, { cwd: join(FOLDER, name) }).then(
    ({ stdout }) => stdout,
    ({ stdout }) => stdout,
  );
  const errors = told.split("\n").filter((line) => /error/i.test(line) && !/COMPLETED/.test(line));
  // `file(line,column)`, and `"file" line:column`.
  const at = errors.map((line) => new RegExp(`${file}\\W+(\\d+)[,:]\\d+`).exec(line)?.[1]);
  return {
    lines: [...new Set(at.filter(Boolean).map(Number))],
    others: errors.filter((_, index) => !at[index]),
  };
}

/** A file of an app, as it is written or built. */
export const textOf = (name, file) => readFileSync(join(FOLDER, name, file), "utf8");

/** Serves what was built, each app in a folder that is called as it is: `{ origin, close }`. */
export function serveApps() {
  return listening(({ url }, response) => {
    const [, name, path] = /^\/(\w+)\/(.*)$/.exec(normalize(new URL(url, "http://localhost").pathname)) ?? [];
    const file = join(FOLDER, name ?? "", "dist", path || "index.html");
    const found = name !== undefined && existsSync(file);
    response.writeHead(found ? 200 : 404, { "content-type": found ? typeOf(file) : "text/plain" });
    response.end(found ? readFileSync(file) : "not found");
  });
}

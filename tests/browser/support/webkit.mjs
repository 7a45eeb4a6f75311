// WebKitGTK through its W3C WebDriver, on a display of its own and Mesa's software OpenGL.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./listening.mjs";
import { bare } from "./verbs.mjs";

const BROWSERS = ["4.1", "4.0", "6.0"].map((api) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${api}/MiniBrowser`);
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** Keys that have no letter, as WebDriver writes them. */
const KEYS = {
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Home: "\uE011",
  Tab: "\uE004",
  Backspace: "\uE003",
  Enter: "\uE007",
  Escape: "\uE00C",
};
/** Starts display, driver and browser: `{ open, close }`. */
export async function launchWebKit() {
  const binary = BROWSERS.find(existsSync);
  if (!binary) throw new Error("WebKitGTK's MiniBrowser is not installed; run: apt-get install webkit2gtk-driver xvfb");
  const home = mkdtempSync(join(tmpdir(), "smp-webkit-"));
  // GTK's setting is what prefers-reduced-motion comes from.
  mkdirSync(join(home, "gtk-3.0"));
  writeFileSync(join(home, "gtk-3.0", "settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  const programs = [];
  const end = () => {
    for (const program of programs.reverse()) program.kill();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const screen = start("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    programs.push(screen.program);
    const env = {
      DISPLAY: await screen.before(display(screen.program)),
      LIBGL_ALWAYS_SOFTWARE: "1",
    };
    const port = await freePort();
    const driver = start("WebKitWebDriver", [`--port=${port}`], {
      ...env,
      XDG_CONFIG_HOME: home,
    });
    programs.push(driver.program);
    const ask = asker(`http://127.0.0.1:${port}`);
    await driver.before(until(driver, () => ask("GET", "/status")));
    const options = {
      "webkitgtk:browserOptions": { binary, args: ["--automation"] },
    };
    const { sessionId } = await driver.before(ask("POST", "/session", { capabilities: { alwaysMatch: options } }));
    const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
    await session("POST", "/timeouts", { script: 600_000, pageLoad: 120_000 });
    return {
      name: "WebKitGTK",
      open: (url, size) => open(session, url, size),
      close: async () => {
        await session("DELETE", "").catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/**
 * What a window's frame takes of its size, and less than nothing where no window is so narrow, once the page has heard of
 * that: it does so some time after the window.
 */
async function frameOf(measure, [width, height]) {
  for (let last; ;) {
    const [pageWidth, pageHeight] = await measure();
    const frame = [width - pageWidth, height - pageHeight];
    if (frame.every((side, at) => side === last?.[at]) && width + frame[0] > 0 && height + frame[1] > 0) return frame;
    last = frame;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function open(session, url, [width, height]) {
  await session("POST", "/url", { url });
  const run = async (work, given) => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${work})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await session("POST", "/execute/async", {
      script,
      args: [given ?? null],
    });
    if (error) throw new Error(error);
    return value;
  };
  // The window's frame counts in its size, the page's does not.
  await session("POST", "/window/rect", { width, height });
  const [missingX, missingY] = await frameOf(() => run(() => [innerWidth, innerHeight]), [width, height]);
  await session("POST", "/window/rect", {
    width: width + missingX,
    height: height + missingY,
  });
  const act = async (source) => {
    await session("POST", "/actions", { actions: [source] });
    await session("DELETE", "/actions");
  };
  const key = (key) => {
    const value = KEYS[key] ?? key;
    return act({
      type: "key",
      id: "keys",
      actions: [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ],
    });
  };
  return {
    run,
    press: async (selector) => {
      await run(bare, selector);
      const found = await session("POST", "/element", {
        using: "css selector",
        value: selector,
      });
      await session("POST", `/element/${found[ELEMENT]}/click`, {});
    },
    key,
    type: async (text) => {
      for (const letter of text) await key(letter);
    },
    drag: ([fromX, fromY], [toX, toY]) =>
      act({
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: [
          { type: "pointerMove", x: fromX, y: fromY, duration: 0 },
          { type: "pointerDown", button: 0 },
          {
            type: "pointerMove",
            x: (fromX + toX) >> 1,
            y: (fromY + toY) >> 1,
            duration: 20,
          },
          { type: "pointerMove", x: toX, y: toY, duration: 20 },
          { type: "pointerUp", button: 0 },
        ],
      }),
    screen: async () => Buffer.from(await session("GET", "/screenshot"), "base64"),
    requests: () => run(() => [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)]),
    faults: async () => [],
    close: () => session("POST", "/url", { url: "about:blank" }),
  };
}

function asker(base) {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
}

/**
 * Starts a program that is to stay: `{ program, before }`, of which `before(work)` gives what the work gives, unless the
 * program ends first: then it fails with what the program last said.
 */
function start(name, args, env = {}) {
  const program = spawn(name, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let said = "";
  program.stderr.on("data", (text) => (said = (said + text).slice(-1000)));
  const ended = new Promise((_, reject) => {
    program.once("error", reject);
    program.once("exit", (code, signal) => reject(new Error(`${name} ended (${code ?? signal}): ${said.trim()}`)));
  });
  ended.catch(() => {});
  return { program, before: (work) => Promise.race([work, ended]) };
}

/** The free display that an X server has taken, whose number it writes to its fourth file. */
function display(server) {
  return new Promise((resolve) => server.stdio[3].once("data", (number) => resolve(`:${String(number).trim()}`)));
}

/** Asks again and again, as long as the program is there to answer. */
async function until({ program }, works) {
  while (program.exitCode === null && !program.killed) {
    try {
      return await works();
    } catch {
      await pause(100);
    }
  }
}

// Firefox through WebDriver BiDi, on Mesa's software drivers.
import { puppeteer } from "./packages.mjs";
import { verbsOf } from "./verbs.mjs";

/** Starts the browser: `{ open, close }`. */
export async function launchFirefox(backend) {
  const browser = await (
    await puppeteer()
  ).launch({
    browser: "firefox",
    executablePath: process.env["FIREFOX"] ?? "/usr/bin/firefox-esr",
    headless: true,
    // The suite bounds all that it waits for.
    timeout: 0,
    protocolTimeout: 600_000,
    env: {
      ...process.env,
      LIBGL_ALWAYS_SOFTWARE: "1",
      MOZ_WEBGL_FORCE_EGL: "1",
    },
    extraPrefsFirefox: {
      "webgl.force-enabled": true,
      "dom.webgpu.enabled": backend === "webgpu",
      "gfx.webgpu.ignore-blocklist": true,
      "ui.prefersReducedMotion": 1,
    },
  });
  return {
    name: "Firefox",
    open: (url, size) => open(browser, url, size),
    close: () => browser.close(),
  };
}

async function open(browser, url, [width, height]) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.setViewport({ width, height });
  const requests = [];
  const faults = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => {
    // Firefox reports a script that a host answers with a 404 page as it reports an exception, though none was thrown.
    if (!/^Error: Loading (Worker|module) from .* was blocked because of a disallowed MIME type/.test(String(error))) {
      faults.push(String(error));
    }
  });
  await page.goto(url);
  return {
    ...verbsOf(page),
    wheel: async ([x, y], down) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: down });
    },
    pdf: async (given) => Buffer.from(await page.pdf(given)),
    screen: async () => Buffer.from(await page.screenshot()),
    requests: async () => requests,
    faults: async () => faults,
    close: () => page.close(),
  };
}

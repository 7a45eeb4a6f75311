// Chromium through Playwright, on SwiftShader or Mesa.
import { playwright } from "./packages.mjs";
import { verbsOf } from "./verbs.mjs";

const ALWAYS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--ignore-gpu-blocklist",
  // It takes software that is slow to draw for hardware that hangs.
  "--disable-gpu-watchdog",
];
const FLAGS = {
  webgpu: [
    "--use-angle=swiftshader",
    "--enable-unsafe-webgpu",
    "--use-webgpu-adapter=swiftshader",
    "--enable-features=Vulkan",
    "--use-vulkan=swiftshader",
  ],
  webgl2: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  /** WebGL2 by Mesa's software OpenGL: a frame takes a third of the time, but the page waits for the first one. */
  mesa: ["--use-gl=angle", "--use-angle=gl-egl"],
};

/** As `launchChromium`, with WebGL2 drawn by Mesa. */
export const launchQuickChromium = (backend) => launchChromium(backend === "webgl2" ? "mesa" : backend);

/** Starts the browser: `{ open, close }`. */
export async function launchChromium(backend) {
  const browser = await playwright().chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [...ALWAYS, ...FLAGS[backend]],
    // The suite bounds all that it waits for.
    timeout: 0,
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  // As a visitor's: one that has drawn something before, so that no page pays for the start of its GPU process.
  try {
    const first = await browser.newPage();
    await first.screenshot({ timeout: 0 });
    await first.close();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    name: "Chromium",
    open: (url, size) => open(browser, url, size),
    /** One visitor's pages, as Playwright has them. */
    visitor: (given) => browser.newContext({ reducedMotion: "reduce", ...given }),
    close: () => browser.close(),
  };
}

async function open(browser, url, [width, height], deviceScaleFactor = 1) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  const requests = [];
  const faults = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
    }).observe({ type: "longtask", buffered: true });
  });
  const tools = await context.newCDPSession(page);
  let touchedAtMs = Date.now();
  await page.goto(url);
  return {
    ...verbsOf(page),
    /**
     * Fingers put down at the first step's points, moved through the other steps' and lifted. The events say that they
     * are 10 ms apart, and so long after the last gesture, however long a busy machine takes.
     */
    touch: async (steps, afterMs = 1000) => {
      touchedAtMs += afterMs;
      const send = (type, points) => {
        const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
        touchedAtMs += 10;
        return tools.send("Input.dispatchTouchEvent", {
          type,
          touchPoints,
          timestamp: touchedAtMs / 1000,
        });
      };
      for (const [index, points] of steps.entries()) await send(index ? "touchMove" : "touchStart", points);
      await send("touchEnd", []);
    },
    /** One event of the mouse, as `mousePressed`, `mouseMoved`, `mouseReleased` or `mouseWheel`, with what is down. */
    mouse: (type, [x, y], more = {}) => tools.send("Input.dispatchMouseEvent", { type, x, y, ...more }),
    /** Zooms the page: so many pixels to each CSS pixel, of which the window then holds fewer. */
    scale: (ratio) => {
      const [across, down] = [width, height].map((side) => Math.round(side / ratio));
      const metrics = {
        width: across,
        height: down,
        deviceScaleFactor: ratio,
        mobile: false,
      };
      return tools.send("Emulation.setDeviceMetricsOverride", metrics);
    },
    /** The size of text that the visitor has chosen in the browser. */
    fontSize: (standard) =>
      tools.send("Page.setFontSizes", {
        fontSizes: { standard, fixed: standard },
      }),
    hover: ([x, y]) => page.mouse.move(x, y),
    wheel: async ([x, y], down) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, down);
    },
    /** Gives the page another size; to it, zooming is nothing else. */
    size: ([width, height]) => page.setViewportSize({ width, height }),
    forceColours: (forced) => page.emulateMedia({ forcedColors: forced ? "active" : "none" }),
    /** What the visitor asked for of motion: `reduce` or `no-preference`. */
    colours: (colorScheme) => page.emulateMedia({ colorScheme }),
    contrast: (contrast) => page.emulateMedia({ contrast }),
    motion: (reducedMotion) => page.emulateMedia({ reducedMotion }),
    /** As a page is seen on a `screen` or in `print`. */
    media: (media) => page.emulateMedia({ media }),
    pdf: (given) => page.pdf(given),
    screen: () => page.screenshot(),
    requests: async () => requests,
    faults: async () => faults,
    close: () => context.close(),
  };
}

/**
 * `smp-embed.js`, for the page round a frame: gives each `<iframe data-smp-embed>` the height that becomes it, and sends
 * its messages to the page as events of the iframe, named as they are, with the message as `detail`. A frame is asked for
 * the visitor's design where the attribute says `case`. What comes from another window or origin is nobody's.
 */
const SELECTOR = "iframe[data-smp-embed]";
const VERSION = 1;
/** What no frame asks for. */
const MOST_PX = 4096;

/** The origin of what a frame shows; a sandbox may leave it none. */
const originOf = (frame: HTMLIFrameElement): string => {
  if (frame.sandbox.length > 0 && !frame.sandbox.contains("allow-same-origin")) return "null";
  try {
    return new URL(frame.src).origin;
  } catch {
    return "null";
  }
};

/** Says hello, in which there is nothing that not everybody may know: the frame may not have come to its page yet. */
const greet = (frame: HTMLIFrameElement): void => {
  const wants = frame.dataset["smpEmbed"] === "case" ? ["case"] : [];
  frame.contentWindow?.postMessage({ type: "smp:hello", version: VERSION, versions: [VERSION], wants }, "*");
};

addEventListener("message", ({ data, origin, source }) => {
  const frames = document.querySelectorAll<HTMLIFrameElement>(SELECTOR);
  for (const frame of frames) {
    if (!source || source !== frame.contentWindow || originOf(frame) !== origin) continue;
    const { type, version, height, greeted } = Object(data) as Record<string, unknown>;
    if (version !== VERSION || typeof type !== "string" || !type.startsWith("smp:")) continue;
    // Each of the two may have come first.
    if (type === "smp:ready" && !greeted) greet(frame);
    if (type === "smp:resize" && typeof height === "number" && height > 0 && height <= MOST_PX)
      frame.style.height = `${height}px`;
    frame.dispatchEvent(new CustomEvent(type, { detail: data as unknown }));
  }
});
for (const frame of document.querySelectorAll<HTMLIFrameElement>(SELECTOR)) greet(frame);

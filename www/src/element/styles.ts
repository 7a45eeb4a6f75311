import { css } from "lit";

/** The element's own look; nothing of it reaches the page. Custom properties are the page's to set. */
export const styles = css`
  :host {
    --smp-background: #e9e7e4;
    --smp-accent: #0b6b63;
    display: block;
    position: relative;
    min-inline-size: 160px;
    min-block-size: 160px;
    block-size: 480px;
    overflow: hidden;
    background: var(--smp-background);
    color: #22262a;
    font:
      15px/1.5 system-ui,
      -apple-system,
      "Segoe UI",
      sans-serif;
    contain: content;
  }

  :host([hidden]) {
    display: none;
  }

  .all {
    display: contents;
  }

  .surface,
  .stage,
  .stage canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  .stage canvas {
    display: block;
  }

  .stage {
    isolation: isolate;
  }

  .stage .still {
    z-index: -1;
  }

  /* A page prints the still: what a graphics context drew is gone by then. The paper has sizes of its own. */
  @media print {
    .cover,
    .stage {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }

    .stage .still {
      z-index: 0;
      object-fit: contain;
      background: var(--smp-background);
    }
  }

  .surface {
    cursor: grab;
    /* Vertical swipes stay the page's, so that nobody gets stuck on an embedded picture. */
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
    outline: none;
  }

  :host([gestures="own"]) .surface {
    touch-action: none;
  }

  .surface:active {
    cursor: grabbing;
  }

  .surface:focus-visible::after {
    content: "";
    position: absolute;
    inset: 0;
    border: 3px solid var(--smp-accent);
    pointer-events: none;
  }

  /* Nothing of the page's text gets here, but its direction; the visitor's own size does, as far as there is room. */
  .cover {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    container-type: size;
    position: absolute;
    inset: 0;
    overflow: auto;
    background: var(--smp-background);
    transition: opacity 0.35s;
  }

  .sheet {
    box-sizing: border-box;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    justify-items: center;
    gap: 0.5em;
    block-size: 100%;
    padding: min(24px, 5cqmin);
    color: #22262a;
    font:
      min(1em, 7cqmin) / 1.3 system-ui,
      -apple-system,
      "Segoe UI",
      sans-serif;
    overflow-wrap: anywhere;
  }

  .cover.gone {
    opacity: 0;
    visibility: hidden;
    transition:
      opacity 0.35s,
      visibility 0s 0.35s;
  }

  .cover picture {
    display: contents;
  }

  .cover svg,
  .cover img,
  ::slotted([slot="poster"]) {
    block-size: 100%;
    max-inline-size: 100%;
    min-block-size: 0;
  }

  .cover img {
    object-fit: contain;
  }

  .note {
    inline-size: min(100%, 34em);
    text-align: center;
  }

  .note p {
    margin: 0 0 0.6em;
  }

  .drawing {
    color: #555c63;
    font-size: 0.85em;
  }

  /* A drawing that nobody could make out makes room for the words, and is not spoken of. */
  @container (max-block-size: 280px) {
    .sheet {
      align-content: center;
      grid-template-rows: auto;
    }

    .cover svg,
    .cover img,
    .drawing:not(:last-child) {
      display: none;
    }
  }

  progress {
    appearance: none;
    display: block;
    inline-size: min(240px, 100%);
    block-size: 4px;
    margin: 0 auto 8px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: #cfccc8;
  }

  progress::-webkit-progress-bar {
    background: #cfccc8;
  }

  progress::-webkit-progress-value {
    background: var(--smp-accent);
    transition: inline-size 0.2s;
  }

  progress::-moz-progress-bar {
    background: var(--smp-accent);
  }

  button {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0 20px;
    /* Seen where colours are forced, and nowhere else. */
    border: 1px solid transparent;
    border-radius: 22px;
    background: var(--smp-accent);
    color: #fff;
    font: inherit;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 3px solid var(--smp-accent);
    outline-offset: 2px;
  }

  /* What is compared: places on the picture are counted from the left, whichever way one reads. */
  .over {
    direction: ltr;
    container-type: size;
  }

  .over,
  .half,
  .cells {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }

  .half {
    right: calc(100% - var(--divider) * 100%);
    border-right: 1px solid #fff;
  }

  .half.right {
    right: 0;
    left: calc(var(--divider) * 100%);
    border: 0;
    border-left: 1px solid #fff;
    text-align: right;
  }

  .over p {
    display: inline-block;
    box-sizing: border-box;
    max-inline-size: calc(100% - 20px);
    margin: 10px;
    padding: 2px 9px;
    border-radius: 11px;
    overflow: hidden;
    background: rgb(255 255 255 / 78%);
    font-size: 13px;
    white-space: nowrap;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }

  .cells {
    display: grid;
    grid-template: 1fr / 1fr;
    gap: 2px;
  }

  .cells.two {
    grid-template: 1fr / 1fr 1fr;
  }

  .cells.four {
    grid-template: 1fr 1fr / 1fr 1fr;
  }

  /* As the engine has it: two in a high picture lie on top of each other. */
  @container (aspect-ratio < 1) {
    .cells.two {
      grid-template: 1fr 1fr / 1fr;
    }
  }

  .cells p {
    place-self: start;
  }

  .over .said {
    position: absolute;
    bottom: 0;
    left: 50%;
    transform: translateX(-50%);
    inline-size: max-content;
    margin-inline: 0;
    color: #3c444b;
    text-align: center;
    /* What the law may ask for is never cut. */
    white-space: normal;
  }

  /* The knob takes the pointer and the rest of the range lets it through to the head. */
  .divider {
    appearance: none;
    position: absolute;
    /* So that the knob's middle reaches the picture's sides. */
    left: -22px;
    bottom: 24%;
    inline-size: calc(100% + 44px);
    block-size: 44px;
    margin: 0;
    background: none;
    outline: none;
    touch-action: pan-y;
  }

  .divider::-webkit-slider-runnable-track {
    background: none;
  }

  .divider::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 44px;
    border: 1px solid #8a9096;
    border-radius: 50%;
    background:
      linear-gradient(#3c444b, #3c444b) 16px 50% / 2px 14px no-repeat,
      linear-gradient(#3c444b, #3c444b) 24px 50% / 2px 14px no-repeat,
      #fff;
    cursor: ew-resize;
    pointer-events: auto;
  }

  .divider::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 44px;
    border: 1px solid #8a9096;
    border-radius: 50%;
    background:
      linear-gradient(#3c444b, #3c444b) 16px 50% / 2px 14px no-repeat,
      linear-gradient(#3c444b, #3c444b) 24px 50% / 2px 14px no-repeat,
      #fff;
    cursor: ew-resize;
    pointer-events: auto;
  }

  .divider::-moz-range-track {
    background: none;
  }

  .divider:focus-visible::-webkit-slider-thumb {
    outline: 3px solid var(--smp-accent);
    outline-offset: 2px;
  }

  .divider:focus-visible::-moz-range-thumb {
    outline: 3px solid var(--smp-accent);
    outline-offset: 2px;
  }

  .hold {
    position: absolute;
    bottom: 40px;
    left: 50%;
    transform: translateX(-50%);
    pointer-events: auto;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }

  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    .cover,
    .cover.gone,
    progress::-webkit-progress-value {
      transition: none;
    }
  }
`;

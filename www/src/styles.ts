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

  .cover {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    justify-items: center;
    gap: 12px;
    padding: 24px;
    background: var(--smp-background);
    transition: opacity 0.35s;
  }

  .cover.gone {
    opacity: 0;
    visibility: hidden;
    transition:
      opacity 0.35s,
      visibility 0s 0.35s;
  }

  .cover svg {
    block-size: 100%;
    max-inline-size: 100%;
    min-block-size: 0;
  }

  .note {
    inline-size: min(100%, 34em);
    text-align: center;
  }

  .note p {
    margin: 0 0 10px;
  }

  .drawing {
    color: #555c63;
    font-size: 13px;
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
    padding: 0 20px;
    border: 0;
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

import { css } from "lit";

/** The drawing board's own look; nothing of it reaches the page. `--smp-accent` is the page's to set. */
export const styles = css`
  :host {
    --edge: #6f767d;
    --soft: #5c646b;
    --ink-of-text: #1f2428;
    display: block;
    color: var(--ink-of-text);
    font:
      100%/1.5 system-ui,
      -apple-system,
      "Segoe UI",
      sans-serif;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  * {
    box-sizing: border-box;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 4px;
    align-items: center;
    margin-block-end: 10px;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  label {
    position: relative;
  }

  label input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .segments {
    flex: 1 1 auto;
    gap: 2px;
    max-inline-size: 26rem;
    padding: 3px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: #e9eaea;
  }

  .segments label {
    flex: 1 1 auto;
  }

  .segments span {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding: 0 10px;
    border-radius: 9px;
    line-height: 1.2;
  }

  .segments input:checked + span {
    background: var(--ink-of-text);
    color: #fff;
  }

  .swatches {
    flex: none;
    margin-inline-end: auto;
  }

  .swatches label {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
  }

  .ink {
    flex: none;
    inline-size: 26px;
    block-size: 26px;
    border-radius: 50%;
    background: var(--ink);
    forced-color-adjust: none;
  }

  input:checked + .ink {
    outline: 2px solid var(--ink-of-text);
    outline-offset: 3px;
  }

  input:focus-visible + span {
    outline: 3px solid var(--smp-accent, #0b6b63);
    outline-offset: 2px;
  }

  button,
  .writer input {
    min-block-size: 44px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: #fff;
    color: inherit;
    font: inherit;
  }

  button {
    min-inline-size: 44px;
    padding: 0 10px;
    cursor: pointer;
  }

  .sign {
    padding: 0;
    font-size: 1.25rem;
  }

  button[aria-disabled="true"] {
    color: var(--edge);
    cursor: default;
  }

  .done {
    margin-inline-start: auto;
    padding: 0 20px;
    border-color: transparent;
    background: var(--smp-accent, #0b6b63);
    color: #fff;
  }

  button:focus-visible,
  summary:focus-visible,
  .writer input:focus-visible {
    outline: 3px solid var(--smp-accent, #0b6b63);
    outline-offset: 2px;
  }

  /* As large as there is room for, and never so high that it cannot be seen whole. */
  .frame {
    position: relative;
    inline-size: min(100%, 72svh * var(--aspect));
    aspect-ratio: var(--aspect);
    margin-inline: auto;
  }

  .board {
    position: absolute;
    inset: 0;
    outline: none;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
  }

  .board:focus-visible {
    outline: 3px solid var(--smp-accent, #0b6b63);
    outline-offset: 2px;
  }

  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  /* Places on the picture are counted from the left, whichever way one reads. */
  .cross {
    position: absolute;
    left: calc(var(--x) * 100% - 18px);
    top: calc(var(--y) * 100% - 18px);
    inline-size: 36px;
    block-size: 36px;
    background:
      linear-gradient(#14181b, #14181b) 50% 50% / 30px 2px no-repeat,
      linear-gradient(#14181b, #14181b) 50% 50% / 2px 30px no-repeat,
      linear-gradient(#fff, #fff) 50% 50% / 34px 6px no-repeat,
      linear-gradient(#fff, #fff) 50% 50% / 6px 34px no-repeat;
    forced-color-adjust: none;
    pointer-events: none;
  }

  .writer {
    --wide: min(100%, 20rem);
    position: absolute;
    left: clamp(0px, var(--x) * 100% - var(--back) * var(--wide), 100% - var(--wide));
    top: clamp(0px, var(--y) * 100% - 22px, 100% - 44px);
    display: flex;
    gap: 8px;
    inline-size: var(--wide);
    margin: 0;
  }

  /* A smaller letter makes some phones zoom in. */
  .writer input {
    flex: 1 1 0;
    min-inline-size: 0;
    padding: 0 12px;
    font-size: max(16px, 1em);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 8px;
  }

  .said,
  .note {
    margin: 0;
    font-size: 0.875rem;
    color: var(--soft);
  }

  .said {
    flex: 1 1 12rem;
  }

  details {
    margin-block-start: 4px;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    line-height: 44px;
    font-weight: 600;
    cursor: pointer;
  }

  ul {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  li .ink {
    inline-size: 14px;
    block-size: 14px;
  }

  .name {
    flex: 1 1 8rem;
    overflow-wrap: anywhere;
  }

  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Of chosen and unchosen only the ground tells, which forced colours take away. */
  @media (forced-colors: active) {
    .segments input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    input:checked + .ink {
      outline-color: Highlight;
    }

    .ink {
      border: 1px solid CanvasText;
    }

    button[aria-disabled="true"] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

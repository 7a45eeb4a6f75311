const css = String.raw;

/** The look of sheets over a page, and of nothing but sheets on paper. */
export const styles = css`
  :host {
    all: initial;
    display: block;
    position: fixed;
    inset: 0;
    z-index: 2147483647;
    color: #22262a;
    font:
      15px/1.4 system-ui,
      -apple-system,
      "Segoe UI",
      sans-serif;
  }

  .dialog {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: #5b6167;
    outline: none;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 8px max(12px, env(safe-area-inset-right)) 8px max(12px, env(safe-area-inset-left));
    background: #fff;
  }

  h1 {
    flex: 1 1 12em;
    margin: 0;
    overflow-wrap: anywhere;
    font-size: 1em;
  }

  fieldset {
    display: flex;
    gap: 4px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  label,
  button {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0 14px;
    border: 1px solid #8a9096;
    border-radius: 22px;
    background: #fff;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  label {
    border-color: transparent;
  }

  input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: #0b6b63;
  }

  .main {
    border-color: #0b6b63;
    background: #0b6b63;
    color: #fff;
  }

  button:focus-visible,
  label:focus-within {
    outline: 3px solid #0b6b63;
    outline-offset: 2px;
  }

  .said {
    flex-basis: 100%;
    margin: 0;
  }

  .said:empty {
    display: none;
  }

  .desk {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 16px;
  }

  .sheet {
    box-sizing: border-box;
    inline-size: var(--wide);
    block-size: var(--high);
    margin: 0 auto 16px;
    overflow: hidden;
    background: #fff;
    color: #000;
    color-scheme: light;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }

  @media screen {
    .sheet {
      zoom: var(--zoom, 1);
      box-shadow: 0 2px 8px rgb(0 0 0 / 35%);
    }
  }

  @media print {
    :host {
      position: static;
    }

    .dialog,
    .desk {
      display: block;
      block-size: auto;
      overflow: visible;
      padding: 0;
      background: none;
    }

    .bar {
      display: none;
    }

    /* A sheet that is a hair higher than its page would take two. */
    .sheet {
      block-size: calc(var(--high) - 0.5px);
      margin: 0;
      break-inside: avoid;
      break-after: page;
    }

    .sheet:last-child {
      break-after: auto;
    }
  }
`;

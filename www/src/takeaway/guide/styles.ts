import { css } from "lit";

/** How a guide's sheets look. Lengths are those of `paper.ts`; what is drawn has its own, in mm. */
export const guideStyles = css`
  .guide {
    box-sizing: border-box;
    display: grid;
    grid-template-rows: 14mm 1fr 11mm;
    overflow: hidden;
    padding: 10mm;
    inline-size: 210mm;
    block-size: 297mm;
    background: #fff;
    color: #111;
    font:
      3mm/1.3 system-ui,
      -apple-system,
      "Segoe UI",
      sans-serif;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }

  .guide.letter {
    inline-size: 215.9mm;
    block-size: 279.4mm;
  }

  .guide :is(h2, h3, p, ol) {
    margin: 0;
  }

  .guide h3 {
    margin-block-end: 1mm;
    font-size: 3.2mm;
  }

  .guide ol {
    padding-inline-start: 5mm;
  }

  .guide > header,
  .guide > footer {
    display: flex;
    justify-content: space-between;
    gap: 5mm;
  }

  .guide > header h2 {
    font-size: 5.4mm;
    line-height: 6mm;
  }

  .guide > header div:last-child {
    flex: none;
    text-align: end;
  }

  .guide > footer {
    align-items: end;
    font-size: 2.7mm;
  }

  .guide > footer strong {
    font-size: 3.2mm;
  }

  .guide svg {
    display: block;
  }

  .guide svg text {
    font-family:
      system-ui,
      -apple-system,
      "Segoe UI",
      sans-serif;
  }

  .guide .halo {
    paint-order: stroke;
    stroke: #fff;
    stroke-width: 0.9px;
    stroke-linejoin: round;
  }

  .guide .overview {
    display: grid;
    grid-template-columns: 1fr 84mm;
    gap: 5mm;
  }

  .guide table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block-end: 3mm;
    font-size: 3mm;
  }

  .guide caption {
    padding-block-end: 1mm;
    font-weight: 700;
    font-size: 3.2mm;
    text-align: start;
  }

  .guide :is(th, td) {
    border-block-end: 0.15mm solid #bbb;
    padding: 0.5mm 0.6mm;
    font-weight: 400;
    text-align: end;
    vertical-align: bottom;
    font-variant-numeric: tabular-nums;
  }

  .guide td[colspan] {
    text-align: center;
  }

  .guide th[scope="row"] {
    text-align: start;
  }

  .guide thead th {
    font-size: 2.5mm;
    line-height: 1.15;
  }

  .guide .note {
    font-size: 2.6mm;
  }
`;

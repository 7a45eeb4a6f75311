const css = String.raw;

/** The look of a summary's sheets: what fills the page is pictures, so that both papers have room for the words. */
export const styles = css`
  .summary {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 3mm;
    block-size: 100%;
    padding: 10mm 13mm 8mm;
    overflow: hidden;
    color: #000;
    font:
      9pt/1.32 "Helvetica Neue",
      Helvetica,
      Arial,
      "Liberation Sans",
      sans-serif;
    overflow-wrap: anywhere;
  }

  /* Weighs nothing, so that every rule below goes before it. */
  :where(.summary *) {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  .summary > * {
    flex: none;
  }

  header {
    display: flex;
    align-items: center;
    gap: 5mm;
    padding-block-end: 2.5mm;
    border-block-end: 0.5mm solid #0b6b63;
  }

  .logo {
    flex: none;
    max-inline-size: 42mm;
    max-block-size: 14mm;
    object-fit: contain;
  }

  .titles {
    flex: 1;
    min-inline-size: 0;
  }

  .title,
  .clinic {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }

  .title {
    font-size: 11pt;
    line-height: 1.2;
    font-weight: 600;
  }

  .first .title {
    font-size: 14pt;
    -webkit-line-clamp: 2;
  }

  .date {
    white-space: nowrap;
  }

  .clinic {
    font-size: 10pt;
  }

  .clinic:empty {
    display: none;
  }

  h3 {
    margin-block-end: 1mm;
    color: #0b6b63;
    font-size: 10.5pt;
    line-height: 1.25;
  }

  figure {
    min-inline-size: 0;
  }

  figcaption {
    overflow: hidden;
    margin-block-start: 0.6mm;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  canvas {
    display: block;
  }

  /* As high as pictures of this width are; less where there is less room. */
  .summary > .views {
    display: grid;
    grid-template: repeat(2, minmax(0, 1fr)) / repeat(3, minmax(0, 1fr));
    gap: 2.5mm 4mm;
    flex: 0 1 86mm;
    min-block-size: 0;
  }

  .summary > .views.large {
    grid-template: repeat(3, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr));
    flex-basis: 188mm;
  }

  .views figure,
  .looks figure {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }

  .pair {
    display: flex;
    justify-content: center;
    gap: 0.8mm;
    flex: 1;
    min-block-size: 0;
  }

  .pair canvas {
    min-inline-size: 0;
    max-inline-size: calc(50% - 0.4mm);
    max-block-size: 100%;
    object-fit: contain;
  }

  .pair canvas:only-child {
    max-inline-size: 100%;
  }

  .summary > .looks {
    display: grid;
    grid-template: auto minmax(0, 1fr) / repeat(4, minmax(0, 1fr));
    gap: 0 4mm;
    flex: 0 1 55mm;
    min-block-size: 0;
  }

  .looks h3 {
    grid-column: 1 / -1;
  }

  .looks canvas {
    flex: 1;
    inline-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }

  .counts {
    display: flex;
    gap: 4mm;
    padding: 2mm 3mm;
    background: #eef3f2;
  }

  .counts p {
    flex: 1;
  }

  .counts strong {
    display: block;
    font-size: 14pt;
    line-height: 1.2;
  }

  .beside {
    display: flex;
    gap: 6mm;
  }

  .choices {
    flex: 1;
  }

  .drawing canvas {
    max-inline-size: 60mm;
    max-block-size: 38mm;
    border: 0.2mm solid #b9bec3;
    object-fit: contain;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.3mm 3mm;
    align-content: start;
  }

  dt {
    color: #3c444b;
  }

  .choices dl {
    grid-template-columns: repeat(2, max-content minmax(0, 1fr));
  }

  ul,
  ol {
    padding-inline-start: 4.5mm;
  }

  li + li,
  section > p + p,
  ul + p {
    margin-block-start: 0.6mm;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    display: none;
  }

  th,
  td {
    padding: 0.5mm 1.5mm;
    border-block-end: 0.2mm solid #b9bec3;
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
  }

  thead th {
    color: #3c444b;
  }

  .columns {
    columns: 2;
    column-gap: 8mm;
  }

  .columns section {
    margin-block-end: 4mm;
    break-inside: avoid;
  }

  .columns dl {
    margin-block-start: 1mm;
  }

  .warning {
    padding: 2mm 3mm;
    border-inline-start: 1mm solid #a15c00;
    background: #fbf1e3;
  }

  .end {
    display: flex;
    align-items: flex-start;
    gap: 8mm;
  }

  .end > :first-child {
    flex: 1;
  }

  .link {
    flex: none;
    max-inline-size: 80mm;
    text-align: center;
  }

  .link canvas {
    inline-size: 30mm;
    block-size: 30mm;
    margin: 0 auto 1mm;
  }

  footer {
    display: flex;
    justify-content: space-between;
    gap: 5mm;
    padding-block-start: 1.5mm;
    border-block-start: 0.2mm solid #b9bec3;
    color: #3c444b;
  }
`;

import type { Paper } from "../paper.js";

/**
 * What a document's rules say while sheets are open: nothing else of it is printed, whatever its own rules are, and each
 * page is a whole sheet of paper. The name that nothing has makes the rule weigh more than a page's.
 */
export function printed(paper: Paper): string {
  return `
@page { size: ${paper}; margin: 0 }
@media print {
  html, body {
    all: initial !important;
    display: block !important;
    font-size: 0 !important;
    line-height: 0 !important;
  }
  body > :not(smp-sheets):not(#smp-no-one), html::before, html::after, body::before, body::after {
    display: none !important;
  }
}`;
}

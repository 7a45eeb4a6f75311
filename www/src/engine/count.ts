/** A count as read in English: 26,251. The platform's own formatting takes a tenth of a second to start on a tablet. */
export function count(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ",");
}

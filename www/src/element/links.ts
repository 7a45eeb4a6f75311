/** Programs that encode an address that is encoded already are met one after the other, seldom more. */
const MOST_DECODINGS = 4;

/**
 * Whether the part of an address behind its `#` is a case, whole or not, however it was encoded and whatever signs stand
 * before it. A page's own routes, as `#/case=1`, are none.
 */
export function isCase(hash: string): boolean {
  let text = hash;
  for (let turn = 0; turn <= MOST_DECODINGS; turn += 1) {
    if (/^[^\p{L}\p{N}/]*case(=|$)/u.test(text)) return true;
    try {
      // The last escape may have been cut through.
      text = decodeURIComponent(text.replace(/%.?$/, ""));
    } catch {
      return false;
    }
  }
  return false;
}

/** Some browsers ask first, and read what is saved only then. */
const ASKING_MS = 60_000;

/** Has the browser save something as a file. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  // One that is in no page does nothing in some browsers.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), ASKING_MS);
}

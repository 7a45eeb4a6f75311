/** So long the summary waits for a picture that may never come. */
const PATIENCE_MS = 4000;

/** The picture at an address; nothing where there is none, or where it does not come. */
export async function logoAt(address: string): Promise<HTMLImageElement | undefined> {
  if (!address) return undefined;
  const logo = new Image();
  logo.src = address;
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false));
  const came = logo.decode().then(
    () => true,
    () => false,
  );
  return (await Promise.race([came, late])) ? logo : undefined;
}

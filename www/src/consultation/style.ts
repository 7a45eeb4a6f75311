/** Gives a tree its style, as a sheet that a page's policy has nothing against where the browser has such. */
export function style(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const element = document.createElement("style");
    element.textContent = text;
    root.append(element);
  }
}

/**
 * Gives a document or a shadow tree style rules, and gives back what takes them away again. They come as a sheet of their
 * own, which no policy of a page's forbids; where a browser makes none, as an element.
 */
export function adopt(root: Document | ShadowRoot, text: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  } catch {
    const style = Object.assign(document.createElement("style"), { textContent: text });
    (root instanceof Document ? root.head : root).append(style);
    return () => style.remove();
  }
}

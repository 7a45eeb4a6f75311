// What the elements' modules need to be read on a server, where nothing is drawn.
export { HTMLElement, customElements } from "@lit-labs/ssr-dom-shim";

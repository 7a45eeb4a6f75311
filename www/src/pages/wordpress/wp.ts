// Of what WordPress's editor has in `window.wp`, that which the block needs.

/** Something to draw: text, an element, several of them, or nothing. */
export type Node = object | string | false | null | readonly Node[];
/** A component of WordPress's, by its function. */
export type Component = object;

export interface BlockAttributes {
  readonly mode: "consultation" | "simulator";
  /** CSS px; empty for the element's own. */
  readonly height: string;
  /** Whether a form for requests is there, where the site's settings say where these go. */
  readonly requests: boolean;
  /** Options by name, as they were typed. */
  readonly values: Readonly<Record<string, string>>;
}

export interface BlockProps {
  readonly attributes: BlockAttributes;
  setAttributes(changed: Partial<BlockAttributes>): void;
}

interface BlockType {
  readonly edit: (props: BlockProps) => Node;
  readonly save: () => Node;
}

interface Wp {
  readonly blocks: { registerBlockType(name: string, type: BlockType): void };
  readonly blockEditor: {
    readonly InspectorControls: Component;
    useBlockProps(more?: object): object;
  };
  readonly components: Readonly<
    Record<
      | "Button"
      | "PanelBody"
      | "RadioControl"
      | "SelectControl"
      | "TextControl"
      | "TextareaControl"
      | "ToggleControl"
      | "Notice",
      Component
    >
  >;
  readonly element: {
    createElement(type: string | Component, props?: object | null, ...children: Node[]): Node;
    useState<T>(first: T): readonly [T, (next: T) => void];
    useEffect(work: () => (() => void) | undefined, on: readonly unknown[]): void;
  };
  readonly i18n: { __(text: string, domain: string): string };
}

declare global {
  interface Window {
    readonly wp: Wp;
    /** What the plugin tells its block: the address of the folder of the simulator's files. */
    readonly smpSimulatorBlock: { readonly base: string };
  }
}

export const { blocks, blockEditor, components, element, i18n } = window.wp;
export const el = element.createElement;
export const BASE = window.smpSimulatorBlock.base;
export const translated = (text: string): string => i18n.__(text, "smp-simulator");

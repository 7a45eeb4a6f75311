// The block in WordPress's editor. What visitors see of it, the plugin's PHP writes.
import { inspector } from "./fields.js";
import { Preview } from "./preview.js";
import { blockEditor, blocks, el } from "./wp.js";

blocks.registerBlockType("smp-simulator/simulator", {
  edit: (props) =>
    el("div", blockEditor.useBlockProps(), inspector(props), el(Preview as object, { attributes: props.attributes })),
  save: () => null,
});

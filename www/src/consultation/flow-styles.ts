import controls from "../../public/controls.css";
import flow from "./flow.css";

/** What the steps look like. */
export const flowStyles = controls + flow;

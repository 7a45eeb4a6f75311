/** The script of `embed.html`: a frame for pages that take no script of others. */
import { Frame } from "./frame.js";
import { Host } from "./host.js";
import { parametersOf } from "./parameters.js";

const parameters = parametersOf(location);
const parent = window.parent === window ? undefined : window.parent;
const host = new Host(parent, parameters.allow, new URL(location.href).origin);
void new Frame(parameters, host, document.body).start();

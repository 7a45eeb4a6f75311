import { Builder } from "./builder.js";

const [form, frames] = ["form", "frames"].map((id) => document.getElementById(id));
if (form && frames) new Builder(form, frames);

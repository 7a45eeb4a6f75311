import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

const template = { compilerOptions: { isCustomElement: (tag) => tag.startsWith("smp-") } };

export default defineConfig({ base: "./", plugins: [vue({ template })] });

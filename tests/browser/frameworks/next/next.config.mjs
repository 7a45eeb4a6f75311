/** Every page is made on the server as the app is built. Types are checked by themselves. */
export default { output: "export", basePath: "/next", distDir: "dist", typescript: { ignoreBuildErrors: true } };

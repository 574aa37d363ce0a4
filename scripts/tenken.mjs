// `npm run -s tenken -- …`: sets up and builds what is missing, then runs the command line in this process.
import { createRequire } from "node:module";
import { ensurePackages } from "./set-up.mjs";

ensurePackages();
const { ensureCli } = await import("./bundle.mjs");
createRequire(import.meta.url)(await ensureCli());

// `npm run lint [--fix]`: format, lint rules, types of every part.
import { ensurePackages, runTool } from "./set-up.mjs";

ensurePackages();
const fix = process.argv.includes("--fix");
const steps = [
  ["@biomejs/biome/bin/biome", fix ? ["check", "--write", "."] : ["check", "."]],
  ["typescript/bin/tsc", ["--noEmit", "-p", "."]],
  ["typescript/bin/tsc", ["--noEmit", "-p", "shared"]],
  ["typescript/bin/tsc", ["--noEmit", "-p", "apps-script"]],
];
const failed = steps.filter(([command, args]) => !runTool(command, args));
process.exit(failed.length > 0 ? 1 : 0);

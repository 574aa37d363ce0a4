// `npm run lint [--fix]`: format, lint rules, types of every part.
import { ensurePackages, run } from "./set-up.mjs";

ensurePackages();
const fix = process.argv.includes("--fix");
const steps = [
  ["biome", fix ? ["check", "--write", "."] : ["check", "."]],
  ["tsc", ["--noEmit", "-p", "."]],
  ["tsc", ["--noEmit", "-p", "shared"]],
  ["tsc", ["--noEmit", "-p", "apps-script"]],
];
const failed = steps.filter(([command, args]) => !run("npx", ["--no-install", command, ...args]));
process.exit(failed.length > 0 ? 1 : 0);

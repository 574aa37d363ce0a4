// `npm run gas:push -- staff|planning`: builds the script and puts it into the spreadsheet named in .clasp.json.
// `npm run gas:open -- staff|planning`: opens it in the script editor.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensurePackages, ROOT } from "./set-up.mjs";

const EDITIONS = ["staff", "planning"];
const COMMANDS = { push: ["push", "--force"], open: ["open-script"] };
/** Script IDs are long and of these characters; the words of the example are not. */
const SCRIPT_ID = /^[\w-]{20,}$/;

/** What is wrong, and what to do. */
export class GasProblem extends Error {}

/** The script ID of an edition, out of .clasp.json; throws GasProblem with what to do. */
export function scriptIdOf(root, edition) {
  const file = join(root, ".clasp.json");
  if (!existsSync(file)) {
    throw new GasProblem("There is no .clasp.json. Copy .clasp.json.example to .clasp.json and put the script IDs in.");
  }
  let projects;
  try {
    projects = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new GasProblem(`.clasp.json is not JSON (${error.message}). Compare it with .clasp.json.example.`);
  }
  const scriptId = projects?.[edition]?.scriptId;
  if (typeof scriptId !== "string" || !SCRIPT_ID.test(scriptId)) {
    throw new GasProblem(
      `.clasp.json names no script ID for "${edition}". It stands in the script editor under プロジェクトの設定 (Project Settings).`,
    );
  }
  return scriptId;
}

/** Throws GasProblem where clasp has no account to act for. `environment`: as in process.env. */
export function checkLogin(home, environment) {
  const file = environment.clasp_config_auth ?? join(home, ".clasprc.json");
  if (!existsSync(file)) {
    throw new GasProblem(
      "clasp is not logged in. Run `npx clasp login` once, and turn on the Apps Script API at https://script.google.com/home/usersettings.",
    );
  }
}

/** The call of clasp for an edition that is built; writes the project file it asks for beside the built files. */
export function claspCall(root, command, edition, scriptId) {
  const folder = join(root, "dist", "apps-script", edition);
  writeFileSync(join(folder, ".clasp.json"), `${JSON.stringify({ scriptId, rootDir: "." }, null, 2)}\n`);
  return [...COMMANDS[command], "--project", folder, "--ignore", join(root, ".claspignore")];
}

async function main([command, edition = "staff", ...rest]) {
  if (!(command in COMMANDS) || !EDITIONS.includes(edition) || rest.length > 0) {
    throw new GasProblem("Usage: npm run gas:push -- staff|planning, npm run gas:open -- staff|planning");
  }
  const scriptId = scriptIdOf(ROOT, edition);
  checkLogin(homedir(), process.env);
  ensurePackages();
  const { buildProducts } = await import("./bundle.mjs");
  await buildProducts(["apps-script"]);
  console.error(`${command}: edition "${edition}", script ${scriptId}`);
  const clasp = join(ROOT, "node_modules", "@google", "clasp", "build", "src", "index.js");
  const call = claspCall(ROOT, command, edition, scriptId);
  const { status } = spawnSync(process.execPath, [clasp, ...call], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) {
    throw new GasProblem(
      "clasp has failed; its own words stand above. Often the Apps Script API is off (https://script.google.com/home/usersettings), the login has expired (`npx clasp login`), or the script ID is of another account.",
    );
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof GasProblem ? error.message : error);
    process.exit(2);
  });
}

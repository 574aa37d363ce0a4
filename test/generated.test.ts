import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

test("generated files (index of rules, pages of rules, forms and rating scales) are current", () => {
  const result = spawnSync(process.execPath, ["scripts/gen.mjs", "--check"], {
    cwd: resolve(__dirname, ".."),
    encoding: "utf8",
  });
  expect(`${result.stderr}${result.status}`).toBe("0");
});

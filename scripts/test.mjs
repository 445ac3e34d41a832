// Lint, types, tests with coverage; the last line is the count of tests: `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "modbot-test-"));
const results = join(folder, "results.json");
const run = (name, ...command) => {
  console.log(`\n> ${name}`);
  return spawnSync(command[0], command.slice(1), { stdio: "inherit" }).status === 0;
};

const checked = [
  run("lint", "biome", "check"),
  run("types", "tsc", "--noEmit"),
  run(
    "tests",
    "vitest",
    "run",
    "--coverage",
    "--coverage.reporter=text-summary",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
  ),
];

let counts;
try {
  counts = JSON.parse(readFileSync(results, "utf8"));
} catch {
  counts = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
}
rmSync(folder, { recursive: true, force: true });
if (!checked[0]) console.log("lint failed");
if (!checked[1]) console.log("types failed");
// A file that could not be loaded has no tests to count, and is a failure all the same.
const unloaded = counts.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
const failed = counts.numFailedTests + unloaded.length;
console.log(`\n${counts.numPassedTests} passed, ${failed} failed`);
process.exitCode = checked.every(Boolean) && failed === 0 && counts.numPassedTests > 0 ? 0 : 1;

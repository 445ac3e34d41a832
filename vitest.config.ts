import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}", "corpora/**/*.test.ts"],
    // Many tests wait for a process of their own: on two cores, two files at a time take little more than half the time.
    maxWorkers: "100%",
    testTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["src/engine/**/*.ts"],
      exclude: ["**/*.test.ts"],
      thresholds: { statements: 90, branches: 85, functions: 90, lines: 90 },
    },
  },
});

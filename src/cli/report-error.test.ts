import { expect, test } from "vitest";
import { ConfigError, EXIT, ModbotError } from "../engine/errors.ts";
import { reportError } from "./report-error.ts";

const report = (error: unknown, { secrets = [] as string[], debug = false } = {}) => {
  let text = "";
  const code = reportError(error, { secrets, debug, write: (part) => (text += part) });
  return { code, text };
};

test("what a user can mend is one line with what to do", () => {
  const { code, text } = report(new ModbotError("cannot read a: gone.", { hint: "Check the path." }));
  expect({ code, text }).toEqual({ code: EXIT.unable, text: "modbot: cannot read a: gone. Check the path.\n" });
});

test("several problems are a line each", () => {
  const place = { file: "a.yaml", line: 3, column: 5 };
  const { text } = report(
    new ConfigError([
      { place, message: "one." },
      { place, message: "two.", hint: "So." },
    ]),
  );
  expect(text).toBe("modbot: a.yaml:3:5: one.\nmodbot: a.yaml:3:5: two. So.\n");
});

test("anything else is a bug, and says where", () => {
  const { code, text } = report(new TypeError("x is not a function"));
  expect(code).toBe(EXIT.bug);
  expect(text).toMatch(/^modbot: this is a bug: x is not a function\n/);
  expect(text).toContain("report-error.test");
});

test("--debug shows where an error of the user comes from, and its cause", () => {
  const error = new ModbotError("no.", { cause: new Error("disk on fire") });
  expect(report(error).text).not.toContain("disk on fire");
  expect(report(error, { debug: true }).text).toContain("caused by: Error: disk on fire");
});

test("a secret that a library quotes is not printed, not even by --debug", () => {
  const error = new ModbotError("login failed.", { cause: new Error("bad token s3cr3t-t0ken") });
  expect(report(error, { debug: true, secrets: ["s3cr3t-t0ken"] }).text).not.toContain("s3cr3t-t0ken");
});

test("a hostile text in an error cannot command the terminal", () => {
  const { text } = report(new ModbotError("unknown list \u001b[2J\u202e."));
  expect(text).not.toMatch(/[\u001b\u202e]/);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ModbotError } from "../engine/errors.ts";
import { fileError } from "./file-error.ts";

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
};

test("what the system refuses is told with what to do", () => {
  const missing = thrownBy(() => readFileSync("/nowhere/at/all"));
  expect(fileError("read", "all", missing)).toMatchObject({
    message: "cannot read all: there is no such file.",
    hint: "Check the path.",
  });
  expect(fileError("write", "all", missing)).toMatchObject({ message: "cannot write all: its folder does not exist." });
});

test("a refusal that nobody thought of is no bug of modbot", () => {
  const rare = Object.assign(new Error("ELOOP: too many symbolic links, open 'x'"), { code: "ELOOP", syscall: "open" });
  expect(fileError("read", "x", rare)).toBeInstanceOf(ModbotError);
  expect(fileError("read", "x", rare)).toMatchObject({ message: "cannot read x: the system says ELOOP." });
});

test("a bug stays a bug", () => {
  const bug = new TypeError("x is not a function");
  expect(fileError("read", "x", bug)).toBe(bug);
});

import type { Key } from "ink";
import { expect, test } from "vitest";
import { keyReader } from "./key-names.ts";

const NO_KEY: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

test("keys that a slow line delivers together come apart again, in order", () => {
  expect(keyReader()("jjA\r\t\u007fé😀\u0003", NO_KEY).keys).toEqual([
    "j",
    "j",
    "A",
    "enter",
    "tab",
    "backspace",
    "é",
    "😀",
    "ctrl+c",
  ]);
});

test("named keys and Ctrl come by name", () => {
  const read = keyReader();
  expect(read("", { ...NO_KEY, pageDown: true }).keys).toEqual(["pagedown"]);
  expect(read("u", { ...NO_KEY, ctrl: true }).keys).toEqual(["ctrl+u"]);
});

test("Alt with a letter is not the letter: Alt-B must not block", () => {
  expect(keyReader()("b", { ...NO_KEY, meta: true }).keys).toEqual([]);
});

test("a paste is one text, however many parts it comes in, and no key", () => {
  const read = keyReader();
  expect(read("[200~", NO_KEY)).toEqual({ keys: [] });
  expect(read("A B", NO_KEY)).toEqual({ keys: [] });
  expect(read("", { ...NO_KEY, return: true })).toEqual({ keys: [] });
  expect(read("E", NO_KEY)).toEqual({ keys: [] });
  expect(read("[201~", NO_KEY)).toEqual({ keys: [], pasted: "A B E" });
  expect(read("A", NO_KEY).keys).toEqual(["A"]);
});

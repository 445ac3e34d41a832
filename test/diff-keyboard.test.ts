import { afterEach, expect, test } from "vitest";
import { type DiffDesk, openDiffDesk } from "../src/engine/diff-desk.ts";
import { StoreError, UsageError } from "../src/engine/errors.ts";
import { openMemoryStore } from "../src/store/memory.ts";
import { runDiffReview } from "../src/tui/diff/app.tsx";
import { THREE } from "./diff-items.ts";
import { fakeTerminal, until } from "./fake-terminal.ts";

const KEY = { down: "\u001b[B", right: "\u001b[C", left: "\u001b[D", tab: "\t", ctrlC: "\u0003" };
const NAMES = { before: "old.yaml", after: "new.yaml" };

const leavers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leavers.splice(0)) await leave();
});

/** Somebody who sits at a keyboard before the differences. */
const sit = (
  options: {
    store?: ReturnType<typeof openMemoryStore>;
    desk?: Partial<DiffDesk>;
    size?: readonly [number, number];
  } = {},
) => {
  const terminal = fakeTerminal(...(options.size ?? ([100, 30] as const)));
  const store = options.store ?? openMemoryStore();
  const desk = openDiffDesk({ store, by: { kind: "moderator", name: "ann" }, clock: () => 1_790_000_000_000 });
  const over = runDiffReview({
    desk: { ...desk, ...options.desk },
    items: THREE,
    names: NAMES,
    moderator: "ann",
    stdin: terminal.stdin,
    stdout: terminal.stdout,
    color: false,
  });
  const noted = over.then(
    () => {},
    () => {},
  );
  leavers.push(async () => {
    terminal.type(KEY.ctrlC);
    await noted;
  });
  const sees = (text: string): Promise<void> =>
    until(`the screen shows "${text}"`, () => terminal.text().includes(text), terminal.text);
  return { ...terminal, over, sees, store };
};
const kept = async (store: ReturnType<typeof openMemoryStore>) =>
  (await store.labels()).map(({ key, violation }) => `${key.id} ${violation ? "violation" : "fine"}`);

test("a person walks through the differences, labels by keys, takes one back, and finds all of it in the store", async () => {
  const ann = sit();
  await ann.sees("1/3 newly caught");
  ann.type("a");
  await ann.sees("✓ ");
  ann.type("b");
  await ann.sees("2 labelled: 1 fine, 1 violation; newly caught: 1 of 2 wrong");
  ann.type(KEY.right);
  await ann.sees("2/3 no longer caught");
  ann.type("jb");
  await ann.sees("no longer caught: 1 of 1 wrong");
  ann.type(`${KEY.left}g`);
  await ann.sees("fine, says ann");
  ann.type("u");
  await ann.sees("2 labelled: 0 fine, 2 violations");
  ann.type("q");
  expect(await ann.over).toMatchObject({ fine: 0, violations: 2 });
  expect(await kept(ann.store)).toEqual(["m2 violation", "m5 violation"]);
  expect(ann.modes).toEqual({ alternate: false, cursor: true, raw: false });
});

test("whoever comes back sees what was said before, and may take it back", async () => {
  const ann = sit();
  await ann.sees("1/3");
  ann.type("aq");
  await ann.over;
  const again = sit({ store: ann.store });
  await again.sees("fine, says ann");
  again.type("u");
  await again.sees("nothing labelled yet");
  again.type("q");
  await again.over;
  expect(await kept(ann.store)).toEqual([]);
});

test("keys typed faster than the store writes lose no label, not even when q follows at once", async () => {
  const ann = sit();
  await ann.sees("1/3");
  ann.type("aab\tabq");
  expect(await ann.over).toMatchObject({ fine: 3, violations: 2 });
  expect(await kept(ann.store)).toEqual(["m1 fine", "m2 fine", "m3 violation", "m4 fine", "m5 violation"]);
});

test("a label that cannot be kept is told, and its mark goes", async () => {
  const ann = sit({
    desk: { label: async () => Promise.reject(new StoreError("cannot write to modbot.db: the disk is full")) },
  });
  await ann.sees("1/3");
  ann.type("a");
  await ann.sees("The label was not written: cannot write to modbot.db: the disk is full");
  expect(ann.text()).not.toContain("✓");
  ann.type("aq");
  await expect(ann.over).rejects.toThrow("the disk is full");
});

test("pasted text labels nothing", async () => {
  const ann = sit();
  await ann.sees("1/3");
  ann.type("\u001b[200~aabbq\u001b[201~");
  ann.type("?");
  await ann.sees("It is fine: a rule that catches it is wrong.");
  ann.type("?q");
  expect(await ann.over).toMatchObject({ fine: 0, violations: 0 });
});

test("a window made small and large again shows the same example", async () => {
  const ann = sit({ size: [80, 24] });
  await ann.sees("1/3");
  ann.type("j");
  ann.resize({ columns: 30, rows: 10 });
  await ann.sees("a fine  b bad  u back  ? help");
  await ann.sees("▌  text of m2");
  ann.resize({ columns: 80, rows: 24 });
  await ann.sees("▌  #general name-m2");
});

test("without a terminal it does not start", async () => {
  const { stdin, stdout } = fakeTerminal(80, 24);
  const piped = Object.assign(stdout, { isTTY: false });
  const desk = openDiffDesk({ store: openMemoryStore(), by: { kind: "moderator", name: "ann" }, clock: Date.now });
  const options = { desk, items: THREE, names: NAMES, moderator: "ann", stdin, stdout: piped, color: false };
  await expect(runDiffReview(options)).rejects.toBeInstanceOf(UsageError);
});

import { afterEach, describe, expect, test } from "vitest";
import { UsageError } from "../src/engine/errors.ts";
import type { ReviewDesk } from "../src/engine/review-desk.ts";
import { runReview } from "../src/tui/review/app.tsx";
import { fakeTerminal, until } from "./fake-terminal.ts";
import { type CaseFields, reviewWorld, targetOf } from "./review-world.ts";

const KEY = { down: "\u001b[B", pageDown: "\u001b[6~", escape: "\u001b", enter: "\r", tab: "\t", ctrlC: "\u0003" };

const leavers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leavers.splice(0)) await leave();
});

/** A moderator who sits at a keyboard. */
const sit = async (
  world: ReturnType<typeof reviewWorld>,
  options: { desk?: Partial<ReviewDesk>; rows?: number } = {},
) => {
  const terminal = fakeTerminal(100, options.rows ?? 30);
  const bot = { isRunning: true };
  const over = runReview({
    desk: { ...world.deskOf("ann"), ...options.desk },
    moderator: "ann",
    botRunning: () => bot.isRunning,
    stdout: terminal.stdout,
    stdin: terminal.stdin,
    clock: Date.now,
    pollMs: 10,
  });
  let isOver = false;
  const noted = over.then(
    () => {
      isOver = true;
    },
    () => {
      isOver = true;
    },
  );
  const sees = (text: string): Promise<void> =>
    until(`the screen shows "${text}"`, () => terminal.text().includes(text), terminal.text);
  const misses = (text: string): Promise<void> =>
    until(`the screen no longer shows "${text}"`, () => !terminal.text().includes(text), terminal.text);
  leavers.push(async () => {
    if (!isOver) terminal.type(KEY.ctrlC);
    await noted;
  });
  return { ...terminal, over, sees, misses, bot };
};

const worldWith = async (...cases: readonly (readonly [string, CaseFields?])[]) => {
  const world = reviewWorld(Date.now);
  for (const [text, fields] of cases) await world.post(text, fields);
  return world;
};
const THREE = [["free one"], ["free two"], ["free three"]] as const;

describe("a moderator works through the queue", () => {
  test("A, B and E each decide the case in sight and bring up the next", async () => {
    const world = await worldWith(...THREE);
    const ann = await sit(world);
    await ann.sees("── c1 ");
    ann.type("a");
    await ann.sees("✓ c1 approved: it stays");
    await ann.sees("── c2 ");
    ann.type("B");
    await ann.sees("✓ c2 blocked: delete, time out 1h · waiting for the bot");
    await world.perform();
    await ann.sees("✓ c2 blocked: delete, time out 1h · done");
    await ann.sees("── c3 ");
    ann.type("e");
    await ann.sees("✓ c3 escalated: left for a second look");
    const decided = await Promise.all(["c1", "c2", "c3"].map(world.caseOf));
    expect(decided.map((c) => c.status)).toEqual(["approved", "blocked", "escalated"]);
    expect(decided[1]?.effects.every((e) => e.outcome?.status === "done")).toBe(true);
  });

  test("without a running bot it says when the effects will be done", async () => {
    const ann = await sit(await worldWith(...THREE));
    ann.bot.isRunning = false;
    await ann.sees("bot not running");
    ann.type("b");
    await ann.sees('will be done when "modbot run" starts');
  });

  test("u takes the last decision back, after asking, and shows the case again", async () => {
    const world = await worldWith(...THREE);
    const ann = await sit(world);
    await ann.sees("── c1 ");
    ann.type("B");
    await ann.sees("── c2 ");
    ann.type("u");
    await ann.sees("Undo c1 (blocked): end the timeout of user1, deletions stay?");
    ann.type("n");
    await ann.misses("Undo c1");
    ann.type("uy");
    await ann.sees("✓ c1 undone, it waits again");
    await ann.sees("── c1 ");
    expect((await world.caseOf("c1")).status).toBe("open");
  });

  test("a ban asks first, and no is no", async () => {
    const world = await worldWith([
      "free ban",
      { suggested: (m) => [{ action: "ban", target: targetOf(m), reason: "x" }] },
    ]);
    const ann = await sit(world);
    await ann.sees("── c1 ");
    ann.type("b");
    await ann.sees("Block c1: ban user1 until undone?");
    ann.type(KEY.escape);
    await ann.misses("Block c1:");
    expect((await world.caseOf("c1")).status).toBe("open");
    ann.type("by");
    await ann.sees("✓ c1 blocked: ban");
  });

  test("a note is written with the decision", async () => {
    const world = await worldWith(...THREE);
    const ann = await sit(world);
    await ann.sees("── c1 ");
    ann.type("n");
    await ann.sees("Note:");
    ann.type("quotes a bad song");
    ann.type(KEY.enter);
    await ann.sees("note: quotes a bad song");
    ann.type("a");
    await ann.sees("✓ c1 approved");
    expect((await world.caseOf("c1")).decided?.note).toBe("quotes a bad song");
  });

  test("arrows, g, G, Tab and ? lead where they say", async () => {
    const world = await worldWith(...THREE, ["free by itself", { level: "act" }]);
    const ann = await sit(world);
    await ann.sees("── c1 ");
    ann.type(KEY.down);
    await ann.sees("── c2 ");
    ann.type("G");
    await ann.sees("── c3 ");
    ann.type("g");
    await ann.sees("── c1 ");
    ann.type(KEY.tab);
    await ann.sees("[Acted 1]");
    await ann.sees("── c4 ");
    ann.type("?");
    await ann.sees("Escalate: leave it for a second look.");
    ann.type("?");
    await ann.misses("Escalate: leave it");
  });
});

describe("nothing is decided by accident", () => {
  test("pasted text is no key", async () => {
    const world = await worldWith(...THREE);
    const ann = await sit(world);
    await ann.sees("── c1 ");
    ann.type("\u001b[200~A Big Error\nq\u001b[201~");
    ann.type("j");
    await ann.sees("── c2 ");
    expect(await Promise.all(["c1", "c2", "c3"].map(async (id) => (await world.caseOf(id)).status))).toEqual([
      "open",
      "open",
      "open",
    ]);
  });

  test("keys that arrive together decide only the case that was in sight", async () => {
    const world = await worldWith(...THREE);
    const ann = await sit(world);
    await ann.sees("── c1 ");
    ann.type("AAA");
    await ann.sees("── c2 ");
    await ann.sees("✓ c1 approved");
    expect((await world.caseOf("c2")).status).toBe("open");
  });

  test("an empty queue takes every key and says why nothing happens", async () => {
    const ann = await sit(await worldWith());
    await ann.sees("Nothing waits.");
    ann.type("jkgGabeun");
    ann.type("b");
    await ann.sees("B: there is no case here.");
  });
});

describe("several work at the same time", () => {
  test("a case that somebody else holds names who, and cannot be decided", async () => {
    const world = await worldWith(...THREE);
    await world.deskOf("bea").claim("c1");
    const ann = await sit(world);
    await ann.sees("bea is at it");
    ann.type("b");
    await ann.sees("B: bea is at c1 for another");
    expect((await world.caseOf("c1")).status).toBe("open");
  });

  test("the open case is held, and given back when the moderator moves on or quits", async () => {
    const world = await worldWith(...THREE);
    const ann = await sit(world);
    await ann.sees("held for you");
    expect((await world.deskOf("bea").claim("c1")).status).toBe("claimed");
    ann.type("j");
    await until(
      "c1 is free and c2 is held",
      async () => !(await world.caseOf("c1")).claim && Boolean((await world.caseOf("c2")).claim),
    );
    ann.type("q");
    await ann.over;
    expect((await world.caseOf("c2")).claim).toBeUndefined();
  });

  test("new cases appear by themselves, and the cursor stays on its case", async () => {
    const world = await worldWith(...THREE);
    const ann = await sit(world);
    await ann.sees("── c1 ");
    ann.type("j");
    await ann.sees("── c2 ");
    await world.post("free and critical", { severity: "critical" });
    await ann.sees("[Waiting 4]");
    await ann.sees("▌high");
    await ann.sees("── c2 ");
  });

  test("a message that joins the open case is told", async () => {
    const world = reviewWorld(Date.now);
    const message = { author: { id: "s", name: "spammer" } };
    await world.post("free one", { message });
    const ann = await sit(world);
    await ann.sees("1 message ·");
    await world.post("free two", { message });
    await ann.sees("1 more message has joined c1.");
    await ann.sees("⟦free⟧ two");
  });

  test("a case that somebody else decides makes way, and it is said", async () => {
    const world = await worldWith(...THREE);
    const ann = await sit(world, { desk: { claim: async () => ({ status: "moved" }) } });
    await ann.sees("── c1 ");
    await world.deskOf("bea").decide("c1", (await world.caseOf("c1")).version, "approve");
    await ann.sees("c1 has left this list");
    await ann.sees("── c2 ");
  });
});

describe("the terminal", () => {
  test.each([
    ["q", "q"],
    ["Ctrl-C", KEY.ctrlC],
  ])("is given back on %s", async (_, key) => {
    const ann = await sit(await worldWith(...THREE));
    await ann.sees("── c1 ");
    expect(ann.modes).toEqual({ alternate: true, cursor: false, raw: true });
    ann.type(key);
    await ann.over;
    expect(ann.modes).toEqual({ alternate: false, cursor: true, raw: false });
  });

  test("is given back when the window is closed, with what was held", async () => {
    const signal = "SIGHUP";
    const world = await worldWith(...THREE);
    const ann = await sit(world);
    await ann.sees("held for you");
    const other = (): void => {};
    process.on(signal, other);
    process.emit(signal, signal);
    expect(ann.modes.alternate).toBe(false);
    await ann.over;
    process.off(signal, other);
    expect((await world.caseOf("c1")).claim).toBeUndefined();
  });

  test("is given back when something breaks, and the error is not swallowed", async () => {
    const ann = await sit(await worldWith(...THREE), { desk: { look: () => Promise.reject(new TypeError("a bug")) } });
    await expect(ann.over).rejects.toThrow("a bug");
    expect(ann.modes).toEqual({ alternate: false, cursor: true, raw: false });
  });

  test("is drawn anew in another size", async () => {
    const ann = await sit(await worldWith(...THREE));
    await ann.sees("── c1 ");
    ann.resize({ columns: 130, rows: 40 });
    await ann.sees("│ c1 · high");
    ann.resize({ columns: 30, rows: 8 });
    await ann.sees("Make the window larger");
    expect(ann.text()).not.toContain("│");
    ann.resize({ columns: 100, rows: 30 });
    await ann.sees("── c1 ");
  });

  test("is required", async () => {
    const { stdout, stdin } = fakeTerminal(80, 24);
    Object.assign(stdout, { isTTY: false });
    const desk = (await worldWith()).deskOf("ann");
    const running = runReview({ desk, moderator: "ann", botRunning: () => true, stdout, stdin, clock: Date.now });
    await expect(running).rejects.toThrow(UsageError);
  });
});

import fc from "fast-check";
import { renderToString } from "ink";
import { expect, test } from "vitest";
import { type CaseFields, reviewWorld, targetOf } from "../../../test/review-world.ts";
import { lineText, lineWidth } from "../line.ts";
import { performerOn } from "./perform.ts";
import { initialState, type ReviewEvent, type ReviewState } from "./review-state.ts";
import { screenLines } from "./screen-lines.ts";
import { next } from "./state.ts";
import { Screen } from "./view.tsx";

const NOW = 1_790_000_000_000;
const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 50 },
  { columns: 40, rows: 12 },
];

/** The screen of a moderator who has just sat down, and what more events make of it. */
const sitDown = async (world: ReturnType<typeof reviewWorld>, size = SIZES[0]!, isDemo = false) => {
  const desk = world.deskOf("ann");
  let state: ReviewState = initialState("ann", NOW, size, isDemo);
  const dispatch = (event: ReviewEvent): void => {
    const [after, commands] = next(state, event);
    state = after;
    for (const command of commands) perform(command);
  };
  const { perform, settled } = performerOn({
    desk,
    dispatch,
    quit: () => {},
    crash: (error) => expect.fail(String(error)),
  });
  const happened = async (...events: ReviewEvent[]): Promise<string> => {
    for (const event of events) {
      dispatch(event);
      await settled();
      await new Promise(setImmediate);
    }
    return screenLines(state).map(lineText).join("\n");
  };
  const page = await desk.queue(200);
  const screen = await happened({ type: "loaded", view: "waiting", offset: 0, ...page });
  return { screen, happened, state: () => state };
};

const worldWith = async (...cases: readonly (readonly [string, CaseFields?])[]) => {
  const world = reviewWorld(() => NOW);
  await world.chat("anyone up for ranked?", "bob");
  for (const [text, fields] of cases) await world.post(text, fields);
  return world;
};

test("a moderator sees what was said, in its context, what matched, which rule, who, and what Block would do", async () => {
  const author = { id: "1042", name: "dealer", createdAt: NOW - 86_400_000, joinedAt: NOW - 7_200_000, roles: [] };
  const { screen } = await sitDown(
    await worldWith(["free nitro https://evil.gift", { message: { author }, capped: ["its mode is queue"] }]),
    SIZES[1],
  );
  for (const part of [
    "[Waiting 1]",
    "c1 · high · 1 message",
    "bob     anyone up for ranked?",
    "⟦free⟧ nitro https://evil.gift",
    "scam-link · ask people · high",
    "rules/base.yaml:14:5",
    "Not done at once: its mode is queue",
    "dealer (1042) · account 1d old · joined 2h before · no roles",
    "no other case · 0 strikes · next: time out 10m at 3 (in 3)",
    "Block would delete the message · time out dealer for 1h · add 2 strikes",
  ]) {
    expect(screen).toContain(part);
  }
});

test("a burst is one case with all its messages", async () => {
  const message = { author: { id: "s", name: "spammer" } };
  const { screen } = await sitDown(
    await worldWith(["free one", { message }], ["free two", { message }], ["free three", { message }]),
    SIZES[1],
  );
  expect(screen).toContain("3 messages");
  for (const text of ["⟦free⟧ one", "⟦free⟧ two", "⟦free⟧ three"]) expect(screen).toContain(text);
  expect(screen).toContain("delete 3 messages");
});

test.each(SIZES)(
  "at $columns x $rows every row fits, and the message, the advice and the keys are in sight",
  async (size) => {
    const world = await worldWith(["free nitro for 漢字 😀 everybody", {}], ["free again", {}]);
    for (let i = 0; i < 9; i++) await world.chat(`earlier ${i}`, "bob");
    const { screen, state } = await sitDown(world, size);
    const lines = screenLines(state());
    expect(lines).toHaveLength(size.rows - 1);
    for (const line of lines) expect(lineWidth(line)).toBe(size.columns);
    for (const part of ["⟦free⟧ nitro", "Block would delete", "A approve  B block  E escalate", "? help"])
      expect(screen).toContain(part);
  },
);

test("a window that is too small says so", () => {
  const lines = screenLines(initialState("ann", NOW, { columns: 30, rows: 8 })).map(lineText);
  expect(lines.join(" ")).toContain("Make the window larger: 40x12");
  expect(lines).toHaveLength(7);
});

test("nothing that a platform says can reach the terminal as anything but text", async () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        "\u001b]0;x\u0007",
        "\u001b[2J",
        "\u009b1m",
        "\u202e",
        "\u200b",
        "\n",
        "\r",
        "free",
        "漢",
        "\ud800",
      ),
    )
    .map((p) => p.join(""));
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, fc.constantFrom(...SIZES), async (text, name, channel, size) => {
      const fields: CaseFields = {
        message: {
          id: `m${name}`,
          platform: `p${channel}`,
          community: `s${name}`,
          author: { id: `i${name}`, name, roles: [name] },
          channel: { id: "c", name: channel },
        },
        says: text,
        id: `r${name}`,
      };
      const { state } = await sitDown(await worldWith([`free${text}`, fields]), size);
      const drawn = renderToString(<Screen state={state()} color={true} />, { columns: size.columns });
      expect(drawn.replaceAll(/\u001b\[[0-9;]*m/g, "")).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Cs}]/u,
      );
      expect(drawn.split("\n")).toHaveLength(size.rows - 1);
    }),
    { numRuns: 60 },
  );
});

test("a decision is confirmed, and what becomes of its effects is told", async () => {
  const world = await worldWith(["free nitro", {}]);
  const { happened } = await sitDown(world);
  const running = { type: "ticked", now: NOW, botRunning: true } as const;
  expect(await happened(running, { type: "asked_to_decide", verdict: "block" })).toContain(
    "✓ c1 blocked: delete, time out 1h · waiting for the bot",
  );
  expect(await happened({ ...running, botRunning: false })).toContain('will be done when "modbot run" starts');
  await world.perform();
  expect(await happened({ type: "changed" })).toContain("✓ c1 blocked: delete, time out 1h · done");
});

test("in a demo nobody is said to come and do it", async () => {
  const { happened } = await sitDown(await worldWith(["free nitro", {}]), SIZES[0], true);
  const over = { type: "ticked", now: NOW, botRunning: false } as const;
  const screen = await happened(over, { type: "asked_to_decide", verdict: "block" });
  expect(screen).toContain("demo, over");
  expect(screen).toContain("not done in the demo");
  expect(screen).not.toContain("will be done");
});

test.each([
  [{ status: "failed", note: "missing permission" }, "failed: missing permission"],
  [{ status: "simulated" }, "simulated, not done"],
  [{ status: "dropped", note: "stale" }, "not done: stale"],
] as const)("an effect that came to nothing does not look done: %j", async (outcome, said) => {
  const world = await worldWith(["free nitro", {}]);
  const { happened } = await sitDown(world);
  await happened({ type: "asked_to_decide", verdict: "block" });
  await world.perform(outcome);
  const screen = await happened({ type: "changed" });
  expect(screen).toContain(said);
  expect(screen).not.toContain("· done");
});

test("a ban is asked about in words that say whom and for how long, and its planned end is not waited for", async () => {
  const world = await worldWith([
    "free nitro",
    { suggested: (m) => [{ action: "ban", target: targetOf(m), durationMs: 7 * 86_400_000, reason: "scam" }] },
  ]);
  const { happened } = await sitDown(world);
  expect(await happened({ type: "asked_to_decide", verdict: "block" })).toContain("Block c1: ban user2 for 1w?");
  await happened({ type: "confirmed" });
  await world.perform();
  expect(await happened({ type: "changed" })).toContain("✓ c1 blocked: ban 1w · done");
});

test("what modbot did alone can be found and taken back", async () => {
  const world = await worldWith(["free nitro", { level: "act" }]);
  await world.perform();
  const { happened } = await sitDown(world);
  expect(await happened({ type: "switched" })).toContain("[Acted 1]");
  const asked = await happened({ type: "asked_to_undo" });
  expect(asked).toContain("Undo c1 (modbot acted): end the timeout of user2, deletions stay?");
  expect(await happened({ type: "confirmed" })).toContain("✓ c1 undone: end the timeout");
});

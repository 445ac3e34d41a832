import { afterEach, expect, test } from "vitest";
import { ORDINARY_APPEALS } from "../src/engine/appeals/appeal.ts";
import { openAppealDesk } from "../src/engine/appeals/appeal-desk.ts";
import { runReview } from "../src/tui/review/app.tsx";
import { fakeTerminal, until } from "./fake-terminal.ts";
import { reviewWorld } from "./review-world.ts";

const leavers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leavers.splice(0)) await leave();
});

const sit = async (world: ReturnType<typeof reviewWorld>, name: string) => {
  const terminal = fakeTerminal(110, 34);
  const over = runReview({
    desk: world.deskOf(name),
    moderator: name,
    botRunning: () => true,
    stdout: terminal.stdout,
    stdin: terminal.stdin,
    clock: Date.now,
    pollMs: 10,
  }).catch(() => undefined);
  leavers.push(async () => {
    terminal.type("\u0003");
    await over;
  });
  const sees = (text: string) =>
    until(`the screen shows "${text}"`, () => terminal.text().includes(text), terminal.text);
  return { ...terminal, sees };
};

/** modbot has acted, and the author says that it was wrong. */
const appealed = async (said: string) => {
  const world = reviewWorld(Date.now);
  const author = { id: "77", name: "sable" };
  const id = await world.post("free stuff", { level: "act", message: { author } });
  await world.perform();
  const opened = await world.caseOf(id);
  const { platform, community } = opened.entries[0]!.message;
  const from = { platform, author: author.id, ...(community === undefined ? {} : { community }) };
  const appeals = openAppealDesk({ store: world.store, clock: Date.now, rules: ORDINARY_APPEALS });
  expect(await appeals.take(id, from, { text: said, called: "sable\u001b[2J" })).toMatchObject({ status: "taken" });
  return { world, id };
};

test("an appeal waits in the queue with the words of the person, and A upholds it", async () => {
  const { world, id } = await appealed("I was \u202ejoking");
  const ann = await sit(world, "ann");
  await ann.sees("Appeals");
  await ann.sees("waits for an answer: I was");
  await ann.sees("Approve upholds the appeal, Block refuses it");
  expect(ann.text()).not.toContain("\u202e");
  ann.type("e");
  await ann.sees(`${id} waits for an answer to an appeal: approve upholds it, block refuses it`);
  ann.type("a");
  await ann.sees(`✓ ${id} approved`);
  expect(await world.caseOf(id)).toMatchObject({ status: "approved", appeals: [{ answer: { upheld: true } }] });
});

test("B refuses it without asking for anything more, and the answer stays to be seen", async () => {
  const { world, id } = await appealed("no");
  const before = (await world.caseOf(id)).effects.length;
  const ann = await sit(world, "ann");
  await ann.sees("Appeals");
  ann.type("b");
  await ann.sees(`✓ ${id} blocked`);
  const after = await world.caseOf(id);
  expect(after.status).toBe("blocked");
  expect(after.effects.slice(before).map(({ effect }) => effect.action)).toEqual(["tell"]);
  ann.type("\t");
  ann.type("\t");
  await ann.sees("refused by ann");
});

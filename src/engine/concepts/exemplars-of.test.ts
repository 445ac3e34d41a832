import { expect, test } from "vitest";
import { authorNamed } from "../../../test/message.ts";
import { openOffice } from "../../../test/office.ts";
import { ruleWhen } from "../../../test/rulebook.ts";
import { wordEmbedder } from "../../../test/word-embedder.ts";
import type { CaseId } from "../case.ts";
import type { ReviewDesk } from "../review-desk.ts";
import { openLiveExemplars } from "./live-exemplars.ts";

const CONCEPTS: Readonly<Record<string, string>> = {
  leaks: "post his home address\n% far\npost the boss location\n",
  gossip: "post his home photos\n",
};
const LEAK = ruleWhen(
  { meaning: { near: "leaks", queue_at: 0.1, act_at: 0.6 } },
  { id: "leak", then: { message: "delete" } },
);
const office = (...more: object[]) => {
  const exemplars = openLiveExemplars();
  const opened = openOffice([LEAK, ...more], undefined, {
    models: { embedder: () => wordEmbedder() },
    builtinConcepts: (name) => ({ file: name, text: CONCEPTS[name] ?? "x y" }),
    exemplars,
  });
  /** What a running bot does when it sees that verdicts were given. */
  const learn = async () => exemplars.put(await opened.store.exemplars());
  return { ...opened, learn };
};
const decide = async (desk: ReviewDesk, id: CaseId, verdict: "approve" | "block" | "escalate") =>
  (await desk.decide(id, (await desk.look(id))!.case.version, verdict)).status;

test("what people block is an example of what is meant, with who said so, when, and about what", async () => {
  const { say, desk, store, time } = office();
  await say("please post his home address now thanks", { author: authorNamed("zed") });
  expect(await decide(desk, "c1", "block")).toBe("written");
  expect(await store.exemplars()).toEqual([
    {
      number: 1,
      concept: "leaks",
      side: "near",
      text: "please post his home address now thanks",
      where: { platform: "discord", community: "s1" },
      caseId: "c1",
      rule: "leak",
      by: { kind: "moderator", name: "mia" },
      at: time.now,
      author: { platform: "discord", community: "s1", author: "zed" },
    },
  ]);
});

test("what people let pass, or take back, is an example of what only looks so; and the bot heeds it with the next message", async () => {
  const { say, desk, store, learn } = office();
  expect((await say("post his home address")).decision.route).toBe("act");
  await desk.undo("c1");
  expect((await store.exemplars()).map(({ side, text }) => `${side} ${text}`)).toEqual(["far post his home address"]);
  expect((await say("post his home address", { author: authorNamed("bob") })).decision.route).toBe("act");
  await learn();
  expect((await say("post his home address", { author: authorNamed("cat") })).decision.route).toBe("ignore");
});

test("a verdict that is taken back leaves no example", async () => {
  const { say, desk, store } = office();
  await say("please post his home address now thanks");
  await decide(desk, "c1", "block");
  await desk.undo("c1");
  expect(await store.exemplars()).toEqual([]);
  await decide(desk, "c1", "approve");
  expect((await store.exemplars()).map(({ side }) => side)).toEqual(["far"]);
});

test("what only the last verdicts have shown asks people, and punishes nobody", async () => {
  const { say, desk, learn } = office();
  await say("post his home address coordinates photos plainly");
  await decide(desk, "c1", "block");
  await learn();
  const { decision } = await say("post his home address coordinates photos plainly", { author: authorNamed("bob") });
  expect(decision.route).toBe("queue");
  expect(decision.rules[0]?.findings[0]?.says).toContain(
    'like "post his home address coordinates photos plainly" (exemplar 1)',
  );
});

test.each([
  ["an escalation", "please post his home address now thanks", "escalate"],
  ["a case that no concept was found in", "spam spam spam", "approve"],
  ["a long text", `please post his home address ${"address home post ".repeat(30)}`, "block"],
] as const)("%s teaches nothing", async (_, text, verdict) => {
  const { say, desk, store } = office();
  await say(text);
  await decide(desk, "c1", verdict);
  expect(await store.exemplars()).toEqual([]);
});

test("personal data is no part of an example", async () => {
  const { say, desk, store } = office();
  await say("post his home address: zed@mail.example");
  await decide(desk, "c1", "block");
  expect((await store.exemplars())[0]?.text).toBe("post his home address: [email]");
});

test("each concept that was found learns once, and what a rule in shadow found does not", async () => {
  const gossip = (id: string, mode: string) =>
    ruleWhen({ meaning: { near: "gossip" } }, { id, mode, then: { message: "delete" } });
  const both = office(gossip("talk", "queue"), gossip("more-talk", "queue"));
  await both.say("post his home address photos");
  await decide(both.desk, "c1", "block");
  expect((await both.store.exemplars()).map(({ concept, rule }) => `${concept} ${rule}`)).toEqual([
    "leaks leak",
    "gossip talk",
  ]);
  const shadow = office(gossip("talk", "shadow"));
  await shadow.say("post his home address photos");
  await decide(shadow.desk, "c1", "block");
  expect((await shadow.store.exemplars()).map(({ concept }) => concept)).toEqual(["leaks"]);
});

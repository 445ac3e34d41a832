import { expect, test } from "vitest";
import { fedConnector, notingPerformer } from "../../test/bot-bench.ts";
import type { OutboxItem } from "../engine/effect.ts";
import { observingPerformer } from "./observing-performer.ts";
import { performersOf } from "./performers.ts";

const connector = (name: string) => fedConnector(notingPerformer().performer, name).connector;

test("an action goes to the platform that it is for, and nowhere else", () => {
  const [discord, twitch] = [connector("discord"), connector("twitch")];
  const performerFor = performersOf([discord, twitch]);
  expect(performerFor("twitch")).toBe(twitch.performer);
  expect(performerFor("discord")).toBe(discord.performer);
  expect(performerFor("dgg")).toBeUndefined();
});

test("a recorded chat of many platforms is served by the one connector that read it", () => {
  const jsonl = connector("jsonl");
  expect(performersOf([jsonl])("discord")).toBe(jsonl.performer);
});

test("in observe mode an effect of an earlier run is never reported as done", async () => {
  const item: OutboxItem = {
    id: "c1.1",
    caseId: "c1",
    effect: { action: "ban", target: { platform: "discord", author: "ann" }, reason: "r" },
    status: "started",
    createdAt: 0,
    expiresAt: 1,
    attempts: 1,
    dueAt: 0,
  };
  expect((await observingPerformer.perform(item)).status).toBe("simulated");
  expect(await observingPerformer.recall(item)).toMatchObject({ status: "dropped" });
});

import { expect, test } from "vitest";
import { loadRulebook } from "../src/cli/rulebook.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { messageWith } from "./message.ts";

const moderator = new Moderator(loadRulebook({ cwd: process.cwd() }).rulebook);
const routeOf = (text: string): string => moderator.moderate(messageWith(text)).route;

test.each([
  "they called us faggots and threw bottles",
  "he got banned for saying nigger",
  "is wetback a slur?",
  "do not call trans people trannies",
  "mods, this guy wrote faggot three times",
  "stop calling people faggots",
])("whoever tells of a slur, asks about it or objects to it is not punished: %j", (text) =>
  expect(routeOf(text)).toBe("queue"),
);

test.each(["shut up faggot", "you are all faggots", "go home wetback", "what a f4ggot"])(
  "a slur at somebody is still acted on: %j",
  (text) => expect(routeOf(text)).toBe("act"),
);

import { join } from "node:path";
import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { emptyFolder } from "../../../test/modbot.ts";
import { rulebookWith } from "../../../test/rulebook.ts";
import { openCasework } from "../../engine/casework.ts";
import { UsageError } from "../../engine/errors.ts";
import { Moderator } from "../../engine/moderate.ts";
import { openStore } from "../../store/open-store.ts";
import { contextOf } from "../context.ts";
import { pastOf, platformsOf } from "./lint-facts.ts";

const DAY_MS = 86_400_000;
const STARTED_AT = 1_790_000_000_000;

const BOOK = rulebookWith([
  { id: "bait", says: "B.", when: { phrase: { any: ["free nitro"] } } },
  { id: "old", says: "O.", when: { phrase: { any: ["old trick"] } } },
  { id: "silent", says: "S.", when: { phrase: { any: ["nobody says so"] } } },
]);

const contextIn = (cwd: string, now: number) => ({
  ...contextOf(process, new AbortController().signal, { quiet: true }, () => {}),
  cwd,
  now: () => now,
});

/** A database of a hundred days, in which `old` fired on the first day and `bait` on the last. */
const pastIn = async (cwd: string): Promise<string> => {
  const file = join(cwd, "modbot.db");
  const store = await openStore(file);
  let now = STARTED_AT;
  const casework = openCasework({ store, clock: () => now, firstCase: 1, discipline: BOOK.discipline });
  const moderator = new Moderator(BOOK);
  for (const [text, day] of [
    ["an old trick", 0],
    ["get free nitro", 99],
  ] as const) {
    now = STARTED_AT + day * DAY_MS;
    const message = messageWith(text, {
      id: `m${day}`,
      sentAt: now,
      author: { id: `u${day}`, roles: ["Regular", "111111111111111111"] },
      channel: { id: "222222222222222222" },
    });
    await store.record([await casework.file(message, moderator.moderate(message))]);
  }
  await store.close();
  return file;
};

test("the database tells how long it goes back, which rules fired lately, and which ids have come up", async () => {
  const cwd = emptyFolder();
  await pastIn(cwd);
  const past = await pastOf(contextIn(cwd, STARTED_AT + 100 * DAY_MS), BOOK, {}, undefined);
  expect(past?.history).toEqual({ days: 100, fired: new Set(["bait"]) });
  expect(past?.sightings.messages).toBeGreaterThanOrEqual(2);
  expect(past?.sightings.channels).toEqual(new Set(["222222222222222222"]));
  expect(past?.sightings.roles).toEqual(new Set(["regular", "111111111111111111"]));
});

test("where there is no database nothing is said of the past; one that was asked for and is missing is told", async () => {
  const cwd = emptyFolder();
  expect(await pastOf(contextIn(cwd, STARTED_AT), BOOK, {}, undefined)).toBeUndefined();
  await expect(pastOf(contextIn(cwd, STARTED_AT), BOOK, { db: "gone.db" }, undefined)).rejects.toThrow(UsageError);
});

test("platforms are those that were asked for, in any case and with spaces; a slip is told", () => {
  expect(platformsOf("Discord, twitch", undefined)).toEqual(["discord", "twitch"]);
  expect(platformsOf(undefined, undefined)).toBeUndefined();
  expect(() => platformsOf("discrod", undefined)).toThrow('"discrod" is not a platform that modbot knows');
});

import type { Actor } from "../src/engine/case.ts";
import { openCasework } from "../src/engine/casework.ts";
import type { Outcome } from "../src/engine/effect.ts";
import { wasLetPass } from "../src/engine/final-word.ts";
import type { Message } from "../src/engine/message.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { openDesk } from "../src/engine/open-desk.ts";
import type { RulebookSource } from "../src/engine/rulebook/compile.ts";
import { openMemoryStore } from "../src/store/memory.ts";
import { messageWith } from "./message.ts";
import { rulebookWith, ruleWhen } from "./rulebook.ts";

export const START = 1_790_000_000_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const SPAM = ruleWhen(
  { phrase: { any: ["spam"] } },
  { then: { message: "delete", author: { timeout: "1h", strike: 2 }, tell: "author", alert: "moderators" } },
);
const rules = [
  SPAM,
  ruleWhen(
    { phrase: { any: ["maybe"] } },
    { id: "doubt", mode: "queue", then: { message: "delete", author: { timeout: "1d", strike: 1 } } },
  ),
  ruleWhen({ phrase: { any: ["lock"] } }, { id: "lock", then: { channel: { lockdown: "15m" } } }),
];

const LADDER = { half_life: "30d", ladder: { 3: "timeout 1d", 5: "ban" } };

const moderator = (name: string): Actor => ({ kind: "moderator", name });

/** Two desks, a store and a bot over them, at a time that the test sets. */
export const openOffice = (
  more: readonly object[] = [],
  ladder: object = LADDER,
  source: Partial<RulebookSource> = {},
) => {
  const rulebook = rulebookWith([...rules, ...more], { discipline: ladder }, source);
  const { discipline } = rulebook;
  const store = openMemoryStore();
  const time = { now: START };
  const clock = () => time.now;
  let count = 0;
  /** A bot as it starts: it remembers nothing but what is stored. */
  const startBot = async () => {
    const moderator = new Moderator(rulebook);
    const casework = openCasework({ store, clock, firstCase: await store.nextCase(), discipline });
    /** Judges and files, and leaves storing to the caller. */
    const file = async (text: string, fields: Partial<Message> = {}) => {
      const message = messageWith(text, { id: `m${++count}`, sentAt: time.now, ...fields });
      const known = { actedBefore: await store.actedBefore(message), letPass: await wasLetPass(message, store) };
      return casework.file(message, moderator.moderate(message, known));
    };
    const say = async (text: string, fields: Partial<Message> = {}) => {
      const recorded = await file(text, fields);
      await store.record([recorded]);
      return recorded;
    };
    return { file, say };
  };
  const first = startBot();
  const say = async (text: string, fields: Partial<Message> = {}) => (await first).say(text, fields);
  const file = async (text: string, fields: Partial<Message> = {}) => (await first).file(text, fields);
  const desk = openDesk({ store, by: moderator("mia"), clock, discipline });
  const other = openDesk({ store, by: moderator("noa"), clock, discipline });
  /** Does all that is due, and tells what. */
  const done = async (status: Outcome["status"] = "done") => {
    const items = await store.due(time.now, 100);
    await store.start(
      items.map(({ id }) => id),
      time.now,
    );
    await store.finish(items.map(({ id }) => ({ id, outcome: { status, at: time.now } })));
    return items.map(({ effect }) => effect.action);
  };
  const strikesOf = (author: string) => store.strikesOf({ platform: "discord", community: "s1", author });
  return { store, time, say, file, startBot, desk, other, done, strikesOf, discipline };
};

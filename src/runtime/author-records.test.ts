import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../test/message.ts";
import type { RecordNeed } from "../engine/author-record.ts";
import type { Person, Recorded, Standing, Strike } from "../engine/ports.ts";
import { openAuthorRecords } from "./author-records.ts";

const AT = 1_790_000_000_000;
const DAY = 86_400_000;
const NOTHING: Standing = { strikes: [], verdicts: [] };

const saidBy = (author: string, sentAt = AT) => messageWith("hi", { author: authorNamed(author), sentAt });
const strikeOf = (author: string, weight: number, at = AT - 1, caseId = "c1"): Strike => ({
  person: { platform: "discord", community: "s1", author },
  caseId,
  weight,
  rules: ["spam"],
  at,
});
const recordedWith = (...strikes: readonly Strike[]): Recorded => ({
  message: saidBy("ann"),
  decision: { route: "act" } as Recorded["decision"],
  at: AT,
  write: { caseId: "c1", version: 0, events: [], strikes },
});

/** A store of standings by author, and how often it was asked about how many. */
const setting = (standings: Readonly<Record<string, Standing>> = {}, needs: readonly RecordNeed[] = ["strikes"]) => {
  const asked: number[] = [];
  const stored = new Map(Object.entries(standings));
  let hold: Promise<void> | undefined;
  const store = {
    standingsOf: async (people: readonly Person[]) => {
      asked.push(people.length);
      const answer = people.map(({ author }) => stored.get(author) ?? NOTHING);
      await hold;
      return answer;
    },
  };
  const records = openAuthorRecords(
    { needs: new Set(needs), discipline: { halfLifeMs: 30 * DAY, ladder: [] } },
    { store, insist: (_, call) => call() },
  );
  return {
    records,
    asked,
    stored,
    holdUntil: (until: Promise<void>): void => {
      hold = until;
    },
  };
};

test("a rulebook that asks nothing about authors makes nobody look anything up", async () => {
  const { records, asked } = setting({}, []);
  await records.prepare([saidBy("ann")]);
  expect(records.of(saidBy("ann"), AT)).toBeUndefined();
  expect(asked).toEqual([]);
});

test("a batch of messages asks the store once, about each of its authors once, and then remembers them", async () => {
  const { records, asked } = setting();
  await records.prepare([saidBy("ann"), saidBy("bob"), saidBy("ann")]);
  await records.prepare([saidBy("ann"), saidBy("cat")]);
  expect(asked).toEqual([2, 1]);
});

test("strikes fade with the time of the message, not with the clock", async () => {
  const { records } = setting({ ann: { ...NOTHING, strikes: [strikeOf("ann", 4, AT - 30 * DAY)] } });
  await records.prepare([saidBy("ann")]);
  expect(records.of(saidBy("ann"), 0)).toEqual({ strikes: 2, upheld: 0, overturned: 0 });
  expect(records.of(saidBy("ann", AT + 30 * DAY), 0)?.strikes).toBe(1);
});

test("how long ago people decided is told as of the message, not as of the clock", async () => {
  const verdicts = [
    { at: AT - 30 * DAY, isUpheld: true },
    { at: AT - DAY, isUpheld: false },
  ];
  const { records } = setting({ ann: { strikes: [], verdicts } }, ["verdicts"]);
  await records.prepare([saidBy("ann")]);
  expect(records.of(saidBy("ann", AT + DAY), 0)).toEqual({
    strikes: 0,
    upheld: 1,
    overturned: 1,
    past: [
      { agoMs: 31 * DAY, isUpheld: true },
      { agoMs: 2 * DAY, isUpheld: false },
    ],
  });
});

test("the next message sees a strike that is still on its way to the store, and once it is stored sees it once", async () => {
  const { records, stored } = setting();
  await records.prepare([saidBy("ann"), saidBy("bob")]);
  const recorded = recordedWith(strikeOf("ann", 2));
  records.filed(recorded);
  expect(records.of(saidBy("ann"), AT)?.strikes).toBe(2);
  expect(records.of(saidBy("bob"), AT)?.strikes).toBe(0);
  stored.set("ann", { ...NOTHING, strikes: [strikeOf("ann", 2)] });
  records.stored(recorded);
  expect(records.of(saidBy("ann"), AT)?.strikes).toBe(2);
  records.forget();
  await records.prepare([saidBy("ann")]);
  expect(records.of(saidBy("ann"), AT)?.strikes).toBe(2);
});

test("a strike that is stored while the store is being asked is not lost", async () => {
  const { records, holdUntil } = setting();
  let answer = (): void => undefined;
  holdUntil(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const preparing = records.prepare([saidBy("ann")]);
  const recorded = recordedWith(strikeOf("ann", 2));
  records.filed(recorded);
  records.stored(recorded);
  answer();
  await preparing;
  expect(records.of(saidBy("ann"), AT)?.strikes).toBe(2);
});

test("what a person takes back counts no more from the next batch on, and what is being judged keeps its answer", async () => {
  const { records, stored } = setting({ ann: { ...NOTHING, strikes: [strikeOf("ann", 3)] } });
  await records.prepare([saidBy("ann")]);
  stored.set("ann", { strikes: [], verdicts: [{ at: AT - DAY, isUpheld: false }] });
  records.forget();
  expect(records.of(saidBy("ann"), AT)?.strikes).toBe(3);
  await records.prepare([saidBy("ann")]);
  const past = [{ agoMs: DAY, isUpheld: false }];
  expect(records.of(saidBy("ann"), AT)).toEqual({ strikes: 0, upheld: 0, overturned: 1, past });
});

test("nothing is known of a message without an author, nor of somebody who was not looked up", () => {
  const { records } = setting();
  const { author: _, ...nobody } = saidBy("ann");
  expect(records.of(nobody, AT)).toBeUndefined();
  expect(records.of(saidBy("ann"), AT)).toBeUndefined();
});

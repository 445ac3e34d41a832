import fc from "fast-check";
import { expect, test } from "vitest";
import { authorNamed } from "../../../test/message.ts";
import { DAY, HOUR, openOffice } from "../../../test/office.ts";
import { ruleWhen } from "../../../test/rulebook.ts";
import { openLifter } from "../../runtime/lifter.ts";
import type { Case } from "../case.ts";
import { caseFrom } from "../case-log.ts";
import { personOf, type Strike } from "../ports.ts";
import { watch } from "../sanction-watch.ts";
import { lastingEffects } from "../standing.ts";
import { strikesAt } from "./strikes.ts";

const strikes = (id: string, then: object): object => ruleWhen({ phrase: { any: [id] } }, { id, then });
const RULES = [
  strikes("insult", { author: { strike: 1 } }),
  strikes("slur", { message: "delete", author: { strike: { weight: 3, expire: "90d" } } }),
  strikes("scam", { author: { ban: "20d", strike: 2 } }),
  strikes("mute", { author: { timeout: "10d", strike: 1 } }),
  ruleWhen(
    { phrase: { any: ["rumour"] } },
    { id: "rumour", mode: "queue", then: { author: { timeout: "3d", strike: 2 } } },
  ),
];

/** What happens in a community, over years. `n` chooses among the cases there are. */
type Happening =
  | { readonly does: "say"; readonly text: string; readonly who: string }
  | { readonly does: "approve" | "block" | "undo"; readonly n: number }
  | { readonly does: "wait"; readonly hours: number };
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("say" as const),
      text: fc.constantFrom("insult", "slur", "scam", "mute", "rumour", "hello"),
      who: fc.constantFrom("ann", "bob"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom("approve" as const, "block" as const, "undo" as const),
      n: fc.nat(20),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("wait" as const),
      hours: fc.constantFrom(1, 2, 30, 24 * 7, 24 * 40, 24 * 400),
    }),
  },
);
const ladders = fc.constantFrom(
  { half_life: "60d", ladder: { 3: "timeout 7d", 6: "ban" }, repeat: 2 },
  { expire: "60d", ladder: { 3: "timeout 7d", 5: "ban 200d", 8: "ban" } },
  { ladder: { 4: "quarantine", 8: "ban" }, repeat: 1 },
  { expire: "30d", ladder: { 3: "ban" }, lift: "overturned" },
);

type Office = ReturnType<typeof openOffice>;

/** Told without the code under test: no case that stands has a measure of a rule or a person, of the same kind on the same author, that still runs. */
const expectNobodyElseWantsIt = async ({ store, time }: Office, own: Case, id: string): Promise<void> => {
  const lifted = own.effects.find((effect) => effect.id === id)!.effect;
  for (const { id: other, status } of await store.cases({})) {
    if (status === "approved" || status === "undone") continue;
    for (const { effect, at, outcome } of lastingEffects((await store.caseOf(other))!)) {
      if (effect.action !== lifted.action || effect.ladder || effect.target.author !== lifted.target.author) continue;
      expect((outcome?.at ?? at) + (effect.durationMs ?? Infinity), other).toBeLessThanOrEqual(time.now);
    }
  }
};

/** Does what the running bot does: performs what is due, and looks at the sanctions that are due. */
const settle = async (office: Office): Promise<void> => {
  const { store, time, discipline, done } = office;
  const watching = {
    ...store,
    write: async (...[write, by, now]: Parameters<typeof store.write>) => {
      const [event] = write.events;
      if (event?.type === "lifted")
        await expectNobodyElseWantsIt(office, (await store.caseOf(write.caseId))!, event.effect);
      return store.write(write, by, now);
    },
  };
  const lifter = openLifter({
    store: watching,
    discipline,
    insist: (_, call) => call(),
    time: { clock: () => time.now, sleep: async () => undefined },
    poke: () => undefined,
  });
  await done();
  await lifter.look();
  await done();
};

const happen = async (office: Office, what: Happening): Promise<void> => {
  const { say, desk, store, time } = office;
  if (what.does === "wait") time.now += what.hours * HOUR;
  else if (what.does === "say") await say(what.text, { author: authorNamed(what.who) });
  else {
    const cases = await store.cases({});
    const id = cases.map((c) => c.id).sort()[what.n % Math.max(1, cases.length)];
    if (id === undefined) return;
    if (what.does === "undo") await desk.undo(id);
    else await desk.decide(id, (await desk.look(id))!.case.version, what.does);
  }
  time.now += 2 * 60_000;
};

/** Everything that the log of events tells: what is stored follows from it. */
const fromLog = async ({ store }: Office) => {
  const cases = await store.cases({});
  return Promise.all(
    cases.map(async ({ id, version, status }) => {
      const told = caseFrom(id, await store.eventsOf(id));
      expect(told).toEqual(await store.caseOf(id));
      expect([told?.version, told?.status]).toEqual([version, status]);
      return told!;
    }),
  );
};

test("over years of offences, overturns and lifts: no total rises by itself, no sanction stays without ground, none with ground is lifted", async () => {
  let lifted = 0;
  await fc.assert(
    fc.asyncProperty(ladders, fc.array(happening, { minLength: 10, maxLength: 40 }), async (ladder, history) => {
      const office = openOffice(RULES, ladder);
      const { store, time, discipline, strikesOf } = office;
      const before = new Map<string, { readonly total: number; readonly strikes: readonly Strike[] }>();
      for (const what of history) {
        await happen(office, what);
        await settle(office);
        for (const author of ["ann", "bob"]) {
          const now = await strikesOf(author);
          const total = strikesAt(now, time.now, discipline);
          const earlier = before.get(author);
          expect(total).toBeGreaterThanOrEqual(0);
          const added = now.filter(
            (s) => !earlier?.strikes.some((e) => e.at === s.at && e.caseId === s.caseId && e.weight === s.weight),
          );
          if (earlier && added.length === 0) expect(total).toBeLessThanOrEqual(earlier.total);
          before.set(author, { total, strikes: now });
        }
      }
      const cases = await fromLog(office);
      for (const own of cases) {
        const events = await store.eventsOf(own.id);
        for (const event of events) {
          if (event.type !== "lifted") continue;
          lifted++;
          // Lifted once, and on grounds that can be read in the event.
          expect(events.filter((e) => e.type === "lifted" && e.effect === event.effect)).toHaveLength(1);
          expect(event.strikes).toBeLessThan(event.rung);
          expect(lastingEffects(own).map(({ id }) => id)).not.toContain(event.effect);
        }
        if (own.status === "approved" || own.status === "undone") continue;
        for (const { id, effect } of lastingEffects(own)) {
          const over = effect.durationMs !== undefined && (effect.ladder?.at ?? 0) + effect.durationMs <= time.now;
          if (effect.ladder === undefined || effect.action === "warn" || over) continue;
          // What still runs is watched, and has ground or is held up by something else.
          const person = personOf(own.entries[0]!.message, effect.target.author ?? "");
          const sanction = (await store.sanctionsOn(person)).find((s) => s.effect === id);
          expect(sanction, `${own.id} ${id}`).toBeDefined();
          const outlook = (await watch(sanction!, store, discipline, time.now))?.outlook;
          expect(["grounded", "held"]).toContain(outlook?.state);
        }
      }
    }),
    { numRuns: 150, seed: 11 },
  );
  expect(lifted).toBeGreaterThan(20);
}, 120_000);

test("a person with a clean record for longer than anything counts is under no sanction of the ladder", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 15 }), async (history) => {
      const office = openOffice(RULES, { expire: "60d", ladder: { 3: "timeout 7d", 5: "ban" }, repeat: 1 });
      for (const what of history) {
        await happen(office, what);
        await settle(office);
      }
      // An expiry, a rule's own longest ban, and once more for what one holds up of the other.
      for (let day = 0; day < 200; day += 5) {
        office.time.now += 5 * DAY;
        await settle(office);
      }
      for (const author of ["ann", "bob"])
        expect(await office.store.sanctionsOn({ platform: "discord", community: "s1", author })).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 120_000);

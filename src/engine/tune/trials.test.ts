import { expect, test } from "vitest";
import { stringify } from "yaml";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { wordClassifier } from "../../../test/word-models.ts";
import { openMemoryStore } from "../../store/memory.ts";
import { openCasework } from "../casework.ts";
import { Moderator } from "../moderate.ts";
import { openDesk } from "../open-desk.ts";
import { compileRulebook } from "../rulebook/compile.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { openCorpusTrials } from "./corpus-trials.ts";
import { missesFrom, openAgainst, openUnseen, type Past, trialOfCase, tunableRules } from "./decision-trials.ts";
import { gridOf, labelsOf, thresholdsOf } from "./graded-node.ts";
import { NEVER_FAIR } from "./trial.ts";

const classifier = wordClassifier({
  idiot: { harassment: 0.97 },
  fool: { harassment: 0.8 },
  meh: { harassment: 0.55 },
  kill: { threat: 0.9 },
});
const LABEL = { label: { name: "harassment", queue_at: 0.5, act_at: 0.9 } };

const bookWith = (when: object, more: object = {}): Rulebook =>
  compileRulebook({
    file: "rules.yaml",
    text: stringify({
      format: "modbot-rules/1",
      version: "1",
      rules: [{ id: "a", says: "A.", mode: "queue", then: { message: "delete" }, when, ...more }],
    }),
    models: { classifier: () => classifier },
  });
const only = (book: Rulebook) => tunableRules(book)[0]!;

/** A case for one message, decided by a person, as a rulebook judged it. */
const caseOf = async (book: Rulebook, text: string, violation?: boolean, roles: readonly string[] = []) => {
  const store = openMemoryStore();
  const clock = () => 1_790_000_000_000;
  const { discipline } = book;
  const casework = openCasework({ store, clock, firstCase: 1, discipline });
  const message = messageWith(text, { sentAt: clock(), author: authorNamed("u", { roles }) });
  await store.record([await casework.file(message, new Moderator(book).moderate(message))]);
  const desk = openDesk({ store, by: { kind: "moderator", name: "mia" }, clock, discipline });
  if (violation !== undefined) await desk.decide("c1", 1, violation ? "block" : "approve");
  const found = await store.caseOf("c1");
  if (found === undefined) throw new Error("no case was opened");
  return { found, labels: await store.labels() };
};

const pastOf = (...books: readonly Rulebook[]): Past => ({
  rulebookOf: (hash) => books.find((book) => book.hash === hash),
  hasActed: () => false,
});

test("a decision of a person counts with the score that the rule gave, and from where people were asked it is fair", async () => {
  const book = bookWith(LABEL);
  const { found, labels } = await caseOf(book, "you fool", true);
  expect(trialOfCase(only(book), found, labels, pastOf(book))).toMatchObject({
    score: 0.8,
    mayAct: true,
    violation: true,
    probability: 1,
    isNew: true,
    fairFrom: 0.5,
  });
  const open = await caseOf(book, "you fool");
  expect(trialOfCase(only(book), open.found, open.labels, pastOf(book))).not.toHaveProperty("violation");
});

test("what was judged with other thresholds counts too; with other conditions, or by a rulebook that is gone, it does not", async () => {
  const book = bookWith(LABEL);
  const old = bookWith({ label: { ...LABEL.label, act_at: 0.95, queue_at: 0.6 } });
  const { found, labels } = await caseOf(old, "you fool", false);
  expect(trialOfCase(only(book), found, labels, pastOf(old, book))).toMatchObject({
    score: 0.8,
    violation: false,
    isNew: false,
    fairFrom: 0.6,
  });
  expect(trialOfCase(only(book), found, labels, pastOf(book))).toBeUndefined();
  const other = bookWith({ label: { ...LABEL.label, name: ["harassment", "threat"] } });
  expect(trialOfCase(only(other), found, labels, pastOf(old, other))).toBeUndefined();
});

test("once a rule acts, what it still asks about is fair for nothing below what it acts on", async () => {
  const book = bookWith(LABEL);
  const { found, labels } = await caseOf(book, "you fool", true);
  expect(trialOfCase(only(book), found, labels, { ...pastOf(book), hasActed: () => true })?.fairFrom).toBe(0.9);
  const acting = bookWith(LABEL, { mode: "act" });
  const acted = await caseOf(acting, "you idiot", false);
  expect(trialOfCase(only(acting), acted.found, acted.labels, pastOf(acting))?.fairFrom).toBe(NEVER_FAIR);
});

test("what the rest of the rule holds back is acted on at no threshold", async () => {
  const book = bookWith({
    all: [
      LABEL,
      {
        score: { queue_at: 1, act_at: 2, groups: { g: { cap: 1, signals: [{ phrase: { any: ["fool"] }, adds: 1 }] } } },
      },
    ],
  });
  expect(tunableRules(book)).toEqual([]);
  const unlessTrial = bookWith({
    all: [LABEL, { any: [{ label: { name: "threat", queue_at: 0.1 } }, { phrase: { any: ["fool"] } }] }],
  });
  const { found, labels } = await caseOf(unlessTrial, "you fool", true);
  expect(trialOfCase(only(unlessTrial), found, labels, pastOf(unlessTrial))?.mayAct).toBe(true);
  const doubtful = await caseOf(unlessTrial, "meh, kill it", true);
  expect(trialOfCase(only(unlessTrial), doubtful.found, doubtful.labels, pastOf(unlessTrial))?.mayAct).toBe(false);
});

test("only what decides by itself whether a rule is sure can be tuned", () => {
  const nodeOf = (when: object) => tunableRules(bookWith(when))[0]?.node;
  expect(nodeOf(LABEL)).toMatchObject({ condition: "label" });
  expect(nodeOf({ all: [{ phrase: { any: ["x"] } }, LABEL] })).toMatchObject({ condition: "label" });
  expect(nodeOf({ any: [{ phrase: { any: ["x"] } }, LABEL] })).toBeUndefined();
  expect(nodeOf({ all: [LABEL, { sentiment: { queue_at: 0.5 } }] })).toBeUndefined();
  expect(nodeOf({ phrase: { any: ["x"] } })).toBeUndefined();
  expect(tunableRules(bookWith(LABEL, { mode: "off" }))).toEqual([]);
  const node = nodeOf({ label: { name: ["harassment", "hate"], queue_at: 0.5 } });
  expect(node && [labelsOf(node), thresholdsOf(node)]).toEqual([["harassment", "hate"], { queueAt: 0.5 }]);
  const score = nodeOf({
    score: { queue_at: 1, act_at: 2, groups: { g: { cap: 2, signals: [{ phrase: { any: ["x"] }, adds: 3 }] } } },
  });
  expect(score && gridOf(score)).toEqual([2, 1.5, 1, 0.5]);
});

test("a corpus is asked about every line, whatever the thresholds are, and nobody who is exempt or staff is a trial", () => {
  const book = bookWith(LABEL, { unless: { author: { role: ["friend"] } } });
  const corpus = openCorpusTrials(book);
  const said = (text: string, roles: readonly string[] = []) =>
    messageWith(text, { author: authorNamed("u", { roles }) });
  corpus.add({ message: said("hello there"), violation: false });
  corpus.add({ message: said("meh"), violation: true, labels: ["harassment"] });
  corpus.add({ message: said("I will kill you, fool"), labels: ["threat"] });
  corpus.add({ message: said("you idiot") });
  corpus.add({ message: said("you idiot", ["friend"]), violation: false });
  corpus.add({ message: said("you idiot", ["moderator"]), violation: false });
  const trials = corpus.trials.get("a") ?? [];
  expect(trials.map(({ score, violation, otherKind = false }) => [score, violation, otherKind])).toEqual([
    [0, false, false],
    [0.55, true, false],
    [0.8, true, true],
    [0.97, undefined, false],
  ]);
});

test("what was let pass and drawn by lot tells what a rule misses, and is no proof of what it hits", async () => {
  const book = bookWith(LABEL);
  const { found, labels } = await caseOf(book, "you fool", true);
  const entry = found.entries[0]!;
  const drawn = { ...entry, decision: { ...entry.decision, sample: { of: "ignored", probability: 0.01 } as const } };
  expect(openUnseen(book)(only(book), drawn, labels[0]!)).toMatchObject({
    score: 0.8,
    mayAct: false,
    probability: 0.01,
    fairFrom: NEVER_FAIR,
  });
});

test("what staff dealt with by hand is no fair draw: it moves curves and proves nothing", async () => {
  const book = bookWith(LABEL);
  const { found, labels } = await caseOf(book, "you fool", true);
  const seen = labels.map((label) => ({ ...label, source: "seen" as const }));
  const fair = trialOfCase(only(book), found, labels, pastOf(book));
  expect(fair?.fairFrom).toBe(0.5);
  expect(trialOfCase(only(book), found, seen, pastOf(book))).toEqual({ ...fair, fairFrom: NEVER_FAIR });
});

test("where the lot draws from what was let pass it alone tells what is missed; what staff came across counts where it draws nothing", async () => {
  const book = bookWith(LABEL);
  const { found, labels } = await caseOf(book, "you fool", true);
  const [entry, label] = [found.entries[0]!, labels[0]!];
  const passed = { ...entry.decision, route: "ignore", rules: [] } as const;
  const lot = {
    entry: { ...entry, decision: { ...passed, sample: { of: "ignored", probability: 0.01 } as const } },
    label: { ...label, source: "sample" as const },
  };
  const hand = { entry: { ...entry, decision: passed }, label: { ...label, source: "seen" as const } };
  const asked = { entry, label: { ...label, source: "seen" as const } };
  const act = {
    entry: { ...entry, decision: { ...entry.decision, sample: { of: "acted", probability: 0.02 } as const } },
    label: lot.label,
  };
  expect(missesFrom([hand, lot, asked, act])).toEqual({ by: "lot", passed: [lot] });
  expect(missesFrom([hand, asked, act])).toEqual({ by: "staff", passed: [hand] });
  expect(missesFrom([asked, act])).toEqual({ by: "nobody", passed: [] });
  expect(openUnseen(book)(only(book), hand.entry, hand.label)).toMatchObject({
    score: 0.8,
    probability: 1,
    fairFrom: NEVER_FAIR,
  });
});

test("a label of a diff speaks against the rules that it names, from its score on, and for none", async () => {
  const book = bookWith(LABEL);
  const { found, labels } = await caseOf(book, "you fool", true);
  const message = found.entries[0]!.message;
  const label = { ...labels[0]!, source: "diff", violation: false } as const;
  const ask = openAgainst(book);
  expect(ask(only(book), message, label)).toMatchObject({
    score: 0.8,
    mayAct: true,
    violation: false,
    probability: 1,
    fairFrom: NEVER_FAIR,
  });
  expect(ask(only(book), message, { ...label, violation: true })).toBeUndefined();
  expect(ask(only(book), message, { ...label, fired: [{ ...label.fired![0]!, id: "other" }] })).toBeUndefined();
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { wordEmbedder } from "../../test/word-embedder.ts";
import type { Concept } from "../engine/concepts/concept.ts";
import type { ConceptStore } from "../engine/concepts/concept-store.ts";
import { openLiveExemplars } from "../engine/concepts/live-exemplars.ts";
import { openSlowPhrases } from "../engine/concepts/vectors.ts";
import type { SlowEmbedder } from "../engine/scorers/embedder.ts";
import { openMemoryStore } from "../store/memory.ts";
import { openStore } from "../store/open-store.ts";
import { ANN, opening, said, T0 } from "../store/samples.contract.ts";
import { type EmbeddingNews, openConceptKeeper } from "./concept-keeper.ts";

const words = wordEmbedder();
const conceptOf = (count: number, name = "c"): Concept => ({
  name,
  near: Array.from({ length: count }, (_, i) => ({ text: `${name} ${i}`, place: { file: "", line: 1, column: 1 } })),
  far: [],
});

/** A slow model that may be told to fail, and remembers what it was asked. */
const slowModel = (version = "1") => {
  const asked: string[] = [];
  const state = { fails: false };
  const embedder: SlowEmbedder = {
    model: { id: "slow", version },
    dimensions: 512,
    embed: async (texts) => {
      if (state.fails) throw new Error("it is late");
      asked.push(...texts);
      return texts.map(words.embed);
    },
  };
  return { embedder, asked, state };
};

const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopping.splice(0)) await stop();
});

const keeping = (store: ConceptStore, slow?: SlowEmbedder, builtIn = true) => {
  const phrases = slow && openSlowPhrases(slow.model);
  const [live, warnings, news, ended] = [
    openLiveExemplars(),
    [] as string[],
    [] as EmbeddingNews[],
    new AbortController(),
  ];
  const waits: (() => void)[] = [];
  const keeper = openConceptKeeper({
    store,
    live,
    embedder: builtIn ? () => words : undefined,
    slow: slow && phrases && { embedder: slow, phrases },
    warn: async (what, error) => void warnings.push(`${what}: ${(error as Error).message}`),
    tell: (one) => news.push(one),
    // Passes only when the test says so.
    sleep: (_, signal) =>
      new Promise((resolve) => {
        waits.push(resolve);
        signal?.addEventListener("abort", () => resolve());
      }),
  });
  const run = (): void => {
    const running = keeper.run(ended.signal);
    stopping.push(async () => {
      ended.abort();
      await running;
    });
  };
  return {
    keeper,
    live,
    phrases,
    warnings,
    news,
    run,
    passTime: () => {
      for (const wake of waits.splice(0)) wake();
    },
    stop: () => ended.abort(),
  };
};

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 500; i++) {
    if (await holds()) return;
    await pause(2);
  }
  throw new Error("it did not come to that");
};

const teach = async (store: ReturnType<typeof openMemoryStore>, text: string, version = 1) => {
  if (version === 1) await store.record([opening("c1", said("m1"))]);
  const event = { type: "decided", at: T0, by: ANN, verdict: "block", asked: [] } as const;
  const where = { platform: "discord", community: "s1" };
  const exemplar = { concept: "c", side: "near", text, where, caseId: "c1", rule: "a", by: ANN, at: T0 } as const;
  await store.write({ caseId: "c1", version, events: [event], exemplars: [exemplar] }, ANN, T0);
};

test("a verdict of another process counts once it is looked for, and its vector is there for who searches", async () => {
  const store = openMemoryStore();
  const { keeper, live, run } = keeping(store);
  await teach(store, "meet me outside");
  await keeper.refresh();
  const where = { platform: "discord", community: "s1" };
  expect(live.of("c", where).map(({ text }) => text)).toEqual(["meet me outside"]);
  run();
  const vector = words.embed("meet me outside");
  await until(async () => (await store.nearestExemplars({ model: words.model, where, vector, count: 1 })).length === 1);
  await store.removeExemplar(1, ANN, T0);
  await keeper.refresh();
  expect(live.of("c", where)).toEqual([]);
});

test("a slow model embeds every phrase once, also those of a rulebook that comes later, and says how far it is", async () => {
  const [store, { embedder, asked }] = [openMemoryStore(), slowModel()];
  const { keeper, phrases, run, news } = keeping(store, embedder);
  keeper.follow([conceptOf(70)]);
  run();
  await until(() => news.at(-1)?.missing === 0);
  expect(asked).toHaveLength(70);
  expect(news.map(({ missing }) => missing)).toEqual([70, 0]);
  keeper.follow([conceptOf(70), conceptOf(3, "d")]);
  await until(() => phrases?.of("d 2") !== undefined);
  expect(asked).toHaveLength(73);
  expect(phrases?.of("c 69")).toEqual(words.embed("c 69"));
});

test("what was embedded before the end of a run is not embedded again by the next one", async () => {
  const [store, first] = [openMemoryStore(), slowModel()];
  const before = keeping(store, first.embedder);
  const { embed } = first.embedder;
  let batches = 0;
  const dying: SlowEmbedder = {
    ...first.embedder,
    embed: (texts, signal) => (++batches > 2 ? new Promise(() => undefined) : embed(texts, signal)),
  };
  const cut = keeping(store, dying);
  cut.keeper.follow([conceptOf(100)]);
  void cut.keeper.run(new AbortController().signal);
  await until(
    async () =>
      (
        await store.phraseVectors(
          first.embedder.model,
          conceptOf(100).near.map(({ text }) => text),
        )
      ).size === 64,
  );
  before.keeper.follow([conceptOf(100)]);
  before.run();
  await until(() => before.phrases?.of("c 99") !== undefined);
  expect(first.asked).toHaveLength(100);
  expect(new Set(first.asked).size).toBe(100);
});

test("a run that is killed leaves what it has embedded in the database, and the next one goes on from there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "modbot-concepts-"));
  const file = join(folder, "modbot.db");
  const [killed, next] = [await openStore(file), slowModel()];
  const { embed } = next.embedder;
  let batches = 0;
  const dying: SlowEmbedder = {
    ...next.embedder,
    embed: (texts, signal) => (++batches > 1 ? new Promise(() => undefined) : embed(texts, signal)),
  };
  // Never stopped nor closed: as far as the file can tell, it is gone.
  const cut = keeping(killed, dying);
  cut.keeper.follow([conceptOf(50)]);
  void cut.keeper.run(new AbortController().signal);
  await until(() => batches > 1);
  const store = await openStore(file);
  const after = keeping(store, next.embedder);
  after.keeper.follow([conceptOf(50)]);
  after.run();
  await until(() => after.news.at(-1)?.missing === 0);
  expect(after.news[0]?.missing).toBe(18);
  expect([...next.asked].sort()).toEqual(
    conceptOf(50)
      .near.map(({ text }) => text)
      .sort(),
  );
  after.stop();
  await store.close();
  await killed.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a model that fails is told of and asked again later, and meanwhile nothing else suffers", async () => {
  const [store, { embedder, state }] = [openMemoryStore(), slowModel()];
  const { keeper, phrases, run, warnings, passTime } = keeping(store, embedder);
  state.fails = true;
  keeper.follow([conceptOf(3)]);
  run();
  await until(() => warnings.length > 0);
  expect(warnings[0]).toBe("embedding the phrases of concepts: it is late");
  state.fails = false;
  passTime();
  await until(() => phrases?.of("c 2") !== undefined);
});

test("a change of model leaves the vectors of the old one until those of the new one are complete", async () => {
  const store = openMemoryStore();
  const texts = conceptOf(40).near.map(({ text }) => text);
  const [old, next] = [slowModel("1"), slowModel("2")];
  const first = keeping(store, old.embedder);
  first.keeper.follow([conceptOf(40)]);
  first.run();
  await until(() => first.news.at(-1)?.missing === 0);
  next.state.fails = true;
  const second = keeping(store, next.embedder);
  second.keeper.follow([conceptOf(40)]);
  second.run();
  await until(() => second.warnings.length > 0);
  expect((await store.phraseVectors(old.embedder.model, texts)).size).toBe(40);
  next.state.fails = false;
  second.passTime();
  await until(async () => (await store.phraseVectors(old.embedder.model, texts)).size === 0);
  expect((await store.phraseVectors(next.embedder.model, texts)).size).toBe(40);
});

import { execFileSync } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { ConnectorError } from "../../engine/errors.ts";
import { readCorpus } from "./corpus.ts";
import type { SourceOptions } from "./source.ts";
import type { CorpusEntry } from "./to-message.ts";

const folder = mkdtempSync(join(tmpdir(), "modbot-corpus-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const read = async (path: string, options: SourceOptions = {}): Promise<CorpusEntry[]> => {
  const entries: CorpusEntry[] = [];
  for await (const batch of readCorpus(path, options)) entries.push(...batch);
  return entries;
};

const linesOf = (count: number): string =>
  Array.from({ length: count }, (_, i) => `{"id":${i},"text":"line é ${i}"}\n`).join("");
const idsIn = (entries: readonly CorpusEntry[]): string[] =>
  entries.map((entry) => {
    if (entry.kind === "message") return entry.message.id;
    return `${entry.line}: ${entry.kind === "seen" ? entry.seen.kind : entry.why}`;
  });
const upTo = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i));

test("a plain file is read from the first line to the last", async () => {
  expect(idsIn(await read(fileWith("plain.jsonl", linesOf(20_000))))).toEqual(upTo(20_000));
});

test("gzip is known by its content, not by its name, also in several members", async () => {
  const packed = Buffer.concat([gzipSync(linesOf(3)), gzipSync(`{"id":3,"text":""}`)]);
  expect(idsIn(await read(fileWith("no-suffix", packed)))).toEqual(upTo(4));
  expect(idsIn(await read(fileWith("plain.gz", linesOf(3))))).toEqual(upTo(3));
});

test("standard input is read like a file, gzip too, even byte by byte", async () => {
  const bytewise = (bytes: Buffer) => Readable.from(Array.from(bytes, (byte) => Buffer.from([byte])));
  expect(idsIn(await read("-", { stdin: bytewise(Buffer.from(linesOf(5))) }))).toEqual(upTo(5));
  expect(idsIn(await read("-", { stdin: bytewise(gzipSync(linesOf(5))) }))).toEqual(upTo(5));
});

test("an empty input is a corpus without messages", async () => {
  expect(await read(fileWith("empty", ""))).toEqual([]);
  expect(await read(fileWith("empty.gz", gzipSync("")))).toEqual([]);
});

test("broken lines are told by number, and the others are read", async () => {
  const path = fileWith("broken.jsonl", `{"id":0,"text":"x"}\n\noops\n{"id":1,"text":5}\n{"id":1,"text":"y"}`);
  expect(idsIn(await read(path))).toEqual(["0", "3: not JSON", `4: "text" is not a string`, "1"]);
});

test("a first line comes before there is a second", async () => {
  const live = new Readable({ read: () => undefined });
  const entries = readCorpus("-", { stdin: live });
  live.push(`{"id":0,"text":"x"}\n`);
  expect(idsIn((await entries.next()).value ?? [])).toEqual(["0"]);
  live.push(`{"id":1,"te`);
  live.push(`xt":"y"}\n`);
  expect(idsIn((await entries.next()).value ?? [])).toEqual(["1"]);
  live.push(null);
  expect((await entries.next()).done).toBe(true);
});

test("a named pipe waits for its first writer, and ends when it goes", async () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const entries = read(pipe);
  createWriteStream(pipe).end(linesOf(3));
  expect(idsIn(await entries)).toEqual(upTo(3));
});

test("a named pipe that nobody writes to can be left", async () => {
  const pipe = join(folder, "silent");
  execFileSync("mkfifo", [pipe]);
  const stop = new AbortController();
  const entries = read(pipe, { signal: stop.signal });
  setImmediate(() => stop.abort());
  expect(await entries).toEqual([]);
});

const half = gzipSync(linesOf(20_000));

test.each([
  ["a missing file", () => join(folder, "nowhere.jsonl"), "there is no such file. Check the path."],
  ["a path through a file", () => join(fileWith("file", ""), "x"), "there is no such file. Check the path."],
  ["a folder", () => folder, "it is a folder. Name the files in it."],
  [
    "gzip cut off",
    () => fileWith("cut.gz", half.subarray(0, half.length / 2)),
    "the gzip data is cut off. Fetch or copy the file again.",
  ],
  [
    "damaged gzip",
    () => fileWith("damaged.gz", Buffer.concat([half.subarray(0, 40), Buffer.alloc(400, 7)])),
    "the gzip data is damaged. Fetch or copy the file again.",
  ],
  ["UTF-16", () => fileWith("utf16", Buffer.from("\ufeff{}", "utf16le")), "it is UTF-16 text. Save it as UTF-8."],
  [
    "a zip archive",
    () => fileWith("a.zip", Buffer.from("504b030414000000", "hex")),
    "it is a zip archive. Unpack it first.",
  ],
])("%s is refused in one line with what to do", async (_, path, says) => {
  const name = path();
  const error = await read(name).then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(ConnectorError);
  if (error instanceof ConnectorError) {
    expect(`${error.message} ${error.hint}`).toBe(`cannot read ${name}: ${says}`);
    expect(error.retryable).toBe(false);
  }
});

test("a file without permission is refused, unless the user may read all", async () => {
  const path = fileWith("secret.jsonl", linesOf(1));
  await chmod(path, 0);
  const outcome = await read(path).then(idsIn, (e: unknown) => String(e));
  expect(outcome).toEqual(process.getuid?.() === 0 ? ["0"] : `ConnectorError: cannot read ${path}: no permission.`);
});

test("what was read of a gzip file before it broke off is not lost", async () => {
  const path = fileWith("cut-late.gz", half.subarray(0, half.length - 20));
  let read = 0;
  await expect(async () => {
    for await (const batch of readCorpus(path)) read += batch.length;
  }).rejects.toThrow("cut off");
  expect(read).toBeGreaterThan(10_000);
});

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Watches how much is alive, bytes above what was alive before. */
const memory = () => {
  const alive = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = alive();
  let most = 0;
  return {
    look: () => {
      most = Math.max(most, alive() - before);
      return most;
    },
  };
};

test("a large input takes no more memory than a small one", async () => {
  const line = `{"id":"x","text":"${"words ".repeat(30)}"}\n`;
  const path = fileWith("large.gz", gzipSync(line.repeat(400_000)));
  const { look } = memory();
  let entries = 0;
  let batches = 0;
  for await (const batch of readCorpus(path)) {
    entries += batch.length;
    if (batches++ % 50 === 0) look();
  }
  expect(entries).toBe(400_000);
  // 80 MB unpacked.
  expect(look()).toBeLessThan(8_000_000);
});

test("a line without end is not held in memory", async () => {
  const { look } = memory();
  function* endless() {
    for (let i = 0; i < 2_000; i++) {
      if (i % 100 === 0) look();
      yield Buffer.alloc(64 * 1024, "x");
    }
    yield Buffer.from(`\n{"id":"1","text":""}\n`);
  }
  const entries = await read("-", { stdin: Readable.from(endless()) });
  expect(idsIn(entries)).toEqual(["1: longer than 1 MiB", "1"]);
  // 131 MB in one line.
  expect(look()).toBeLessThan(16_000_000);
});

const SHARED = join(import.meta.dirname, "../../../../shared/corpora/open/irc_ubuntu.train.jsonl.gz");

test("a collection made elsewhere is read without one broken line", async () => {
  if (!existsSync(SHARED)) return;
  const entries = await read(SHARED);
  expect(entries.length).toBeGreaterThan(12_000);
  expect(entries.filter((entry) => entry.kind === "unreadable")).toEqual([]);
});

test("two readings of one file do not disturb each other", async () => {
  mkdirSync(join(folder, "two"));
  const path = fileWith("two/plain.jsonl", linesOf(5_000));
  const [a, b] = await Promise.all([read(path), read(path)]);
  expect(idsIn(a!)).toEqual(idsIn(b!));
});

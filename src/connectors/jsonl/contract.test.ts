import { execFileSync } from "node:child_process";
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { connectorContract, type Opened, type Piece, type Sight, type Subject } from "../connector.contract.ts";
import { openJsonl } from "./connect.ts";
import { seenLine, toLine } from "./to-line.ts";

const messages = [
  messageWith("good evening", { id: "m1", platform: "discord" }),
  messageWith("", { id: "m2", author: authorNamed("bob", { roles: ["moderator", "regular"] }) }),
  messageWith("ünïcode 👨‍👩‍👧 \u202Eesrever\u202C \u0000 end", { id: "m3", channel: { id: "c9", nsfw: true } }),
  { platform: "jsonl", id: "m4", revision: 0, surface: "text", text: "nothing else known" } as const,
  messageWith("two files", { id: "m5", attachments: [{ name: "a.png", size: 5, spoiler: false }, { name: "b" }] }),
  messageWith("edited", { id: "m1", revision: 1, surface: "edits" }),
];
const pieces: Piece<string>[] = messages.map((message) => ({ wire: `${toLine(message)}\n`, message }));

const at = 1_790_000_000_000;
const place = { platform: "discord", community: "s1", channel: "general" };
const sights: Sight<string>[] = [
  { kind: "removed", ...place, ids: ["m1", "m3"], at, by: "staff" } as const,
  { kind: "removed", platform: "discord", ids: ["m2"], at } as const,
  { kind: "staff_action", ...place, action: "delete", author: "bob", messages: ["m2"], by: { id: "u1" }, at } as const,
  {
    kind: "staff_action",
    ...place,
    action: "timeout",
    author: "bob",
    by: { id: "u2", name: "wick", bot: true },
    at,
    durationMs: 600_000,
    reason: "told \u202Eof it\u0000",
  } as const,
].map((seen) => ({ wire: `${seenLine(seen)}\n`, seen }));

const outIn = (folder: string) => join(folder, "actions.jsonl");
const recordsIn = (folder: string): string[] =>
  existsSync(outIn(folder))
    ? readFileSync(outIn(folder), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line).effect)
    : [];

const time = { clock: () => 1_790_000_000_000, sleep: async () => undefined };

/** Wires as a stream that counts what it has handed out. */
const streamOf = (given: readonly Piece<string>[], then: "ends" | "silent", count: () => void): Readable => {
  const rest = given[Symbol.iterator]();
  return new Readable({
    highWaterMark: 1,
    read() {
      const { value, done } = rest.next();
      if (!done) {
        count();
        this.push(value.wire);
      } else if (then === "ends") {
        this.push(null);
      }
    },
  });
};

const fromStdin =
  (packed: boolean): Subject<string>["open"] =>
  async (given, then): Promise<Opened> => {
    const folder = mkdtempSync(join(tmpdir(), "modbot-jsonl-"));
    let taken = 0;
    const plain = streamOf(given, then, () => taken++);
    const options = { file: "-", out: outIn(folder), ...time };
    const stdin = packed ? plain.pipe(createGzip({ flush: 2 })) : plain;
    return {
      connector: openJsonl({ ...options, stdin }),
      taken: () => taken,
      performed: () => recordsIn(folder),
      reopen: async () => openJsonl(options),
      dispose: async () => rmSync(folder, { recursive: true }),
    };
  };

const fromPipe: Subject<string>["open"] = async (given, then): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), "modbot-jsonl-"));
  const pipe = join(folder, "chat");
  execFileSync("mkfifo", [pipe]);
  let taken = 0;
  // Open for reading too, or the opening would wait for the connector.
  const writer = createWriteStream(pipe, { flags: "r+", highWaterMark: 1 });
  writer.on("error", () => undefined);
  const written = (async () => {
    for (const { wire } of given) {
      await new Promise((resolve) => writer.write(wire, resolve));
      taken++;
    }
  })();
  const options = { file: pipe, out: outIn(folder), ...time };
  const connector = openJsonl(options);
  if (then === "ends") void written.then(() => writer.end());
  return {
    connector,
    taken: () => taken,
    performed: () => recordsIn(folder),
    reopen: async () => openJsonl(options),
    dispose: async () => {
      writer.destroy();
      rmSync(folder, { recursive: true });
    },
  };
};

const broken = `{"id":"x","text":\n`;
connectorContract({ name: "jsonl from stdin", pieces, broken, sights, readAhead: 4, open: fromStdin(false) });
connectorContract({
  name: "jsonl from gzip on stdin",
  pieces,
  broken,
  sights,
  readAhead: 2_000,
  open: fromStdin(true),
});
connectorContract({ name: "jsonl from a named pipe", pieces, broken, sights, readAhead: 2_000, open: fromPipe });

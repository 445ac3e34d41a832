import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDesk } from "../src/engine/open-desk.ts";
import { openStore } from "../src/store/open-store.ts";
import { emptyFolder, modbot } from "./modbot.ts";
import { seeded } from "./seeded.ts";

/** One rule that adds up points, and has to prove itself before it acts. */
export const TUNED_RULEBOOK = `format: modbot-rules/1
version: "1"
rules:
  # People are asked till they have seen enough.
  - id: bait
    says: Offers something for nothing.
    mode: queue
    max_wrong: 1%
    on_surge: go_on
    when:
      score:
        queue_at: 1   # ask early
        act_at: 5     # strict, for a beginning
        groups:
          words: { cap: 3, signals: [ { phrase: { any: [free nitro] }, adds: 2 }, { phrase: { any: [claim] }, adds: 1 } ] }
          link: { cap: 2, signals: [ { link: { any: true }, adds: 2 } ] }
    then: { message: delete }
    prove: { catches: [ "claim your free nitro https://gift.example/x" ], allows: [ "nitro is not free" ] }
`;

/** Texts by their points, how often each comes, and how many of these are innocent, 0..1. */
const KINDS = [
  { text: "claim your free nitro https://gift.example/x", share: 0.35, innocent: 0 },
  { text: "free nitro https://gift.example/x", share: 0.25, innocent: 0 },
  { text: "claim your free nitro", share: 0.2, innocent: 0 },
  { text: "free nitro", share: 0.1, innocent: 0.004 },
  { text: "claim", share: 0.1, innocent: 0.4 },
];

const kindAt = (place: number): (typeof KINDS)[number] => {
  let before = 0;
  for (const kind of KINDS) {
    before += kind.share;
    if (place < before) return kind;
  }
  return KINDS[0]!;
};

const HOUR_MS = 3_600_000;
const BEGAN = Date.UTC(2026, 8, 1);

/** A line an hour, by one author each, of which it is known whether it is innocent. */
export const tunedChat = (count: number, seed = 7, from = 0) => {
  const chance = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const kind = kindAt(chance());
    const id = `m${from + i + 1}`;
    const innocent = chance() < kind.innocent;
    const at = new Date(BEGAN + (from + i) * HOUR_MS).toISOString();
    return {
      id,
      text: kind.text,
      at,
      platform: "discord",
      community: "s1",
      author: { id: `u${id}` },
      violation: !innocent,
    };
  });
};
export type TunedLine = ReturnType<typeof tunedChat>[number];

/** A folder with the rulebook and a configuration. */
export const tunedFolder = (rulebook = TUNED_RULEBOOK): string => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), rulebook);
  writeFileSync(join(cwd, "modbot.yaml"), "rules: rules.yaml\ndatabase: modbot.db\nmoderator: ann\n");
  return cwd;
};

export const say = async (cwd: string, lines: readonly TunedLine[]): Promise<void> => {
  writeFileSync(join(cwd, "chat.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const { code, stderr } = await modbot(["run", "--from", "chat.jsonl"], { cwd });
  if (code !== 0) throw new Error(stderr);
};

/** A moderator decides every case that waits, and is never mistaken. */
export const decideAll = async (cwd: string, lines: readonly TunedLine[]): Promise<number> => {
  const guilty = new Map(lines.map(({ id, violation }) => [id, violation]));
  const store = await openStore(join(cwd, "modbot.db"));
  try {
    const desk = openDesk({
      store,
      by: { kind: "moderator", name: "ann" },
      clock: Date.now,
      discipline: { ladder: [] },
    });
    const { items } = await desk.queue(10_000);
    for (const { id, version } of items) {
      const message = (await desk.look(id))?.case.entries[0]?.message;
      await desk.decide(id, version, guilty.get(message?.id ?? "") === false ? "approve" : "block");
    }
    return items.length;
  } finally {
    await store.close();
  }
};

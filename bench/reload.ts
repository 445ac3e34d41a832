import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findRules } from "../src/cli/run/find-rules.ts";
import type { Message } from "../src/engine/message.ts";
import { Moderator } from "../src/engine/moderate.ts";
import type { Rulebook } from "../src/engine/rulebook/rule.ts";

/** How long messages wait while another rulebook is taken over: npm run bench -- reload */

const LISTS = 20;
const TERMS_A_LIST = 5_000;
const RULES = 300;
const ROUNDS = 5;
/** As many as a run remembers. */
const REMEMBERED = 2_048;

const folder = mkdtempSync(join(tmpdir(), "modbot-reload-"));
const large = join(folder, "large.yaml");
for (let list = 0; list < LISTS; list++) {
  const terms = Array.from({ length: TERMS_A_LIST }, (_, i) => `q${(list * TERMS_A_LIST + i).toString(36)}zu term`);
  writeFileSync(join(folder, `list-${list}.txt`), terms.join("\n"));
}
writeFileSync(
  large,
  [
    'format: modbot-rules/1\nversion: "large"\nlists:',
    ...Array.from({ length: LISTS }, (_, i) => `  list_${i}: { file: list-${i}.txt }`),
    "rules:",
    ...Array.from(
      { length: RULES },
      (_, i) => `  - { id: rule-${i}, says: Says it., mode: queue, when: { phrase: { any: list_${i % LISTS} } } }`,
    ),
  ].join("\n"),
);

const messages: readonly Message[] = Array.from({ length: REMEMBERED }, (_, i) => ({
  platform: "discord",
  id: `m${i}`,
  revision: 0,
  surface: "text",
  text: `good evening everybody, this is message ${i} of a chat`,
  sentAt: 1_790_000_000_000 + i * 500,
  channel: { id: "general" },
  author: { id: `u${i % 200}` },
}));

const timed = <T>(work: () => T): { readonly value: T; readonly wall: number; readonly cpu: number } => {
  const [startedAt, used] = [performance.now(), process.cpuUsage()];
  const value = work();
  const { user, system } = process.cpuUsage(used);
  return { value, wall: performance.now() - startedAt, cpu: (user + system) / 1_000 };
};
const median = (values: readonly number[]): string => values.toSorted((a, b) => a - b)[values.length >> 1]!.toFixed(0);

const rulebookOf = (path: string | undefined): Rulebook => {
  const found = findRules({ cwd: folder }, path);
  if ("error" in found) throw found.error;
  return found.rulebook;
};

for (const [name, path] of [
  ["base.yaml", undefined],
  [`${RULES} rules, ${LISTS * TERMS_A_LIST} terms`, large],
] as const) {
  const compiled = Array.from({ length: ROUNDS }, () => timed(() => rulebookOf(path)));
  const warmed = compiled.map(({ value }) =>
    timed(() => {
      const moderator = new Moderator(value);
      for (const message of messages) moderator.observe(message);
    }),
  );
  const cpu = (all: readonly { readonly cpu: number }[]): string => median(all.map((one) => one.cpu));
  const wall = (all: readonly { readonly wall: number }[]): string => median(all.map((one) => one.wall));
  console.log(
    `${name}: compiling ${wall(compiled)} ms (${cpu(compiled)} ms of CPU), setting up and counting ${REMEMBERED} messages ${wall(warmed)} ms (${cpu(warmed)} ms of CPU)`,
  );
}
rmSync(folder, { recursive: true });

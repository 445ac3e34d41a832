import { stringify } from "yaml";
import type { Message } from "../src/engine/message.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook } from "../src/engine/rulebook/compile.ts";

/** How long a large rulebook takes to load, and what a message costs where rules differ from place to place: npm run bench -- places */

const LISTS = 100;
const TERMS_A_LIST = 1_000;
const RULES = 300;
const CHANNELS = 50;

/** Words that nobody writes, each once. */
const termOf = (list: number, i: number): string => `q${(list * TERMS_A_LIST + i).toString(36).padStart(4, "x")}zu`;

const rulesOf = () =>
  Array.from({ length: RULES }, (_, i) => ({
    id: `rule-${i}`,
    says: "Says what it should not.",
    mode: "queue",
    when:
      i % 3 === 0
        ? { word: { any: `list_${i % LISTS}` } }
        : i % 3 === 1
          ? { all: [{ phrase: { any: `list_${i % LISTS}` } }, { account: { younger_than: "7d" } }] }
          : { rate: { by: "author", at_least: 10 + (i % 5), within: "10s" } },
    then: { message: "delete" },
    prove: { catches: [], allows: ["good evening"] },
  }));

/** Each channel changes five rules, and every tenth one a list and who is exempt. */
const channelsOf = () =>
  Object.fromEntries(
    Array.from({ length: CHANNELS }, (_, c) => [
      `c${c}`,
      {
        rules: Object.fromEntries(
          Array.from({ length: 5 }, (_, k) => {
            const i = (c * 7 + k * 11) % RULES;
            return [`rule-${i}`, i % 3 === 2 ? { when: { rate: { at_least: 20 } } } : k % 2 === 0 ? "off" : "shadow"];
          }),
        ),
        ...(c % 10 === 0
          ? { lists: { [`list_${c}`]: { add: ["extraordinary"] } }, unless: { author: { role: ["poet"] } } }
          : {}),
      },
    ]),
  );

const text = (scopes: object): string =>
  stringify(
    {
      format: "modbot-rules/1",
      version: "1",
      lists: Object.fromEntries(
        Array.from({ length: LISTS }, (_, l) => [`list_${l}`, { file: `list-${l}.txt`, kind: "words" }]),
      ),
      rules: rulesOf(),
      ...scopes,
    },
    { aliasDuplicateObjects: false },
  );
const readFile = (path: string): string => {
  const list = Number(/\d+/.exec(path)?.[0]);
  return Array.from({ length: TERMS_A_LIST }, (_, i) => termOf(list, i)).join("\n");
};

/** CPU time of this process, ms: others may be at work on the machine. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const load = (what: string, scopes: object) => {
  const source = { file: "bench.yaml", text: text(scopes), readFile };
  const took = Array.from({ length: 3 }, () => {
    const from = cpuMs();
    compileRulebook(source);
    return cpuMs() - from;
  });
  const rulebook = compileRulebook(source);
  console.log(
    `${what}: loads in ${Math.round(Math.min(...took))} ms of CPU time; ${rulebook.rules.length} rules, ${rulebook.scoped?.variants.length ?? 0} other forms, ${rulebook.leaves} conditions`,
  );
  return rulebook;
};

const MESSAGES: readonly Message[] = Array.from({ length: 20_000 }, (_, i) => ({
  platform: "discord",
  id: `m${i}`,
  revision: 0,
  surface: "text",
  text: ["good evening everybody", "is the game on tonight?", "i like the new map, it is large and has a lake", "gg"][
    i % 4
  ]!,
  sentAt: 1_790_000_000_000 + i * 400,
  community: `s${i % 3}`,
  channel: { id: `c${i % 80}` },
  author: {
    id: `a${i % 500}`,
    name: `a${i % 500}`,
    createdAt: 1_600_000_000_000,
    joinedAt: 1_650_000_000_000,
    roles: [],
  },
}));

const judge = (what: string, rulebook: ReturnType<typeof compileRulebook>): void => {
  const best = Math.min(
    ...Array.from({ length: 7 }, () => {
      const moderator = new Moderator(rulebook);
      // The rules of each place are made once.
      for (const message of MESSAGES.slice(0, 2_000)) moderator.moderate(message);
      const from = cpuMs();
      for (const message of MESSAGES) moderator.moderate(message);
      return cpuMs() - from;
    }),
  );
  console.log(`${what}: ${((best / MESSAGES.length) * 1000).toFixed(2)} us a message`);
};

const plain = load("without places", {});
const channels = load(`with ${CHANNELS} channels`, { channels: channelsOf() });
const profiled = load("with channels and profiles", {
  channels: channelsOf(),
  profiles: {
    night: { when: { from: "22:00", to: "06:00", zone: "Europe/Berlin" }, rules: { "rule-1": "off" } },
    alarm: { rules: { "rule-2": "act" } },
  },
});
judge("without places", plain);
judge("with channels", channels);
judge("with channels and profiles", profiled);

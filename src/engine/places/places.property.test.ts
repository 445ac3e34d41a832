import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { authorNamed, messageWith } from "../../../test/message.ts";
import type { Message } from "../message.ts";
import { Moderator } from "../moderate.ts";
import { compileRulebook } from "../rulebook/compile.ts";

const RULES = [
  { id: "bait", says: "Posts bait.", mode: "queue", when: { phrase: { any: "bait" } }, then: { message: "delete" } },
  {
    id: "flood",
    says: "Floods.",
    when: { rate: { by: "author", at_least: 4, within: "10s" } },
    then: { message: "delete" },
  },
  { id: "pet", says: "Is a pet.", mode: "off", when: { word: { any: ["llama"] } }, then: { message: "delete" } },
];
const compile = (scopes: object) =>
  compileRulebook({
    file: "a.yaml",
    text: stringify({
      format: "modbot-rules/1",
      version: "1",
      lists: { bait: { phrases: ["free nitro", "free llamas"] } },
      defaults: { unless: { author: { role: ["vip"] } } },
      rules: RULES,
      ...scopes,
    }),
  });

const mode = fc.constantFrom("off", "shadow", "queue", "act");
const change = fc.oneof(
  mode,
  mode.map((m) => ({ mode: m })),
  fc.constantFrom({ unless: "none" }, { unless: { author: { role: ["poet"] } } }, { severity: "low" }),
);
const rules = fc.oneof(
  fc.dictionary(fc.constantFrom("bait", "flood", "pet"), change, { maxKeys: 3 }),
  fc.integer({ min: 2, max: 6 }).map((n) => ({ flood: { when: { rate: { at_least: n } } } })),
);
const scope = fc.oneof(
  rules.map((r) => ({ rules: r })),
  fc.constantFrom(
    { unless: { author: { role: ["poet"] } } },
    { defaults: { unless: { author: { role: ["poet"] } } } },
    { defaults: { mode: "act" } },
    { lists: { bait: { add: ["come here"] } } },
    { lists: { bait: { phrases: ["hello"] }, other: { words: ["x"] } } },
  ),
);
const id = fc.constantFrom("1", "2", "3");
const channels = fc.dictionary(id, fc.oneof(scope, fc.constant({ exempt: true })), { maxKeys: 3 });
const servers = fc
  .dictionary(id, fc.record({ scope, channels }), { maxKeys: 3 })
  .map((all) =>
    Object.fromEntries(Object.entries(all).map(([key, { scope, channels }]) => [key, { ...scope, channels }])),
  );
const profiles = fc.dictionary(fc.constantFrom("p", "q"), scope, { maxKeys: 2 });
const scopes = fc.record({ servers, channels, profiles });

const messages = fc.array(
  fc.record({
    text: fc.constantFrom("free nitro", "a llama", "hello", "come here", "hi"),
    community: id,
    channel: id.map((one) => ({ id: one })),
    author: fc
      .tuple(fc.constantFrom("ann", "bob"), fc.constantFrom("vip", "poet", "member"))
      .map(([name, role]) => authorNamed(name, { roles: [role] })),
  }),
  { minLength: 1, maxLength: 12 },
);
type Sent = Partial<Message> & { readonly text: string };

const decisions = (written: object, sent: readonly Sent[], forced: readonly string[] = []): readonly string[] => {
  const moderator = new Moderator(compile(written), { forced });
  return sent.map(({ text, ...fields }, i) => {
    const {
      route,
      rules: found,
      effects,
      profiles: active,
    } = moderator.moderate(messageWith(text, { ...fields, id: `m${i}`, sentAt: 1_790_000_000_000 + i * 500 }));
    return JSON.stringify({
      route,
      found: found.map(({ id, level, severity }) => [id, level, severity]),
      effects: effects.length,
      active,
    });
  });
};

const turned = <T extends object>(map: T): T => Object.fromEntries(Object.entries(map).reverse()) as T;

test("the order of servers and channels in the file makes no difference", () => {
  fc.assert(
    fc.property(scopes, messages, (written, sent) => {
      const other = {
        ...written,
        channels: turned(written.channels),
        servers: turned(
          Object.fromEntries(
            Object.entries(written.servers).map(([key, server]) => [
              key,
              { ...turned(server), channels: turned(server.channels) },
            ]),
          ),
        ),
      };
      expect(decisions(other, sent)).toEqual(decisions(written, sent));
    }),
    { numRuns: 150, seed: 21 },
  );
});

test("places and profiles that say nothing change nothing", () => {
  const empty = {
    servers: {
      "1": {},
      "2": { rules: {}, channels: { "1": { rules: { bait: {} } }, "2": { lists: {}, defaults: {} } } },
    },
    channels: { "1": { exempt: false }, "3": { rules: { flood: { when: { rate: {} } }, pet: { then: {} } } } },
    profiles: { p: {}, q: { rules: { flood: {} } } },
  };
  fc.assert(
    fc.property(messages, (sent) => {
      const plain = decisions({}, sent);
      expect(decisions(empty, sent)).toEqual(plain);
      const active = decisions(empty, sent, ["p", "q"]).map((line) => line.replace(',"active":["p","q"]', ""));
      expect(active).toEqual(plain);
    }),
    { numRuns: 60, seed: 22 },
  );
});

test("whatever else is said elsewhere, a place is judged as if only its own layers stood in the file", () => {
  fc.assert(
    fc.property(scopes, messages, fc.subarray(["p", "q"]), (written, sent, forced) => {
      const here = sent.map((one) => ({ ...one, community: "1", channel: { id: "2" } }));
      const own = {
        servers: written.servers["1"]
          ? { "1": { ...written.servers["1"], channels: only(written.servers["1"].channels, "2") } }
          : {},
        channels: only(written.channels, "2"),
        profiles: written.profiles,
      };
      expect(decisions(written, here, forced)).toEqual(decisions(own, here, forced));
    }),
    { numRuns: 150, seed: 23 },
  );
});

const only = <T>(map: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const value = map[key];
  return value === undefined ? {} : { [key]: value };
};

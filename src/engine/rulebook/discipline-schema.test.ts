import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { Moderator } from "../moderate.ts";

const rule = (fields: object = {}) => ruleWhen({ phrase: { any: ["bad word"] } }, fields);
const DAY = 86_400_000;

test.each([
  [
    { ladder: { 3: "ban", 8: "timeout 1h" } },
    "the step at 8 is milder than the one at 3: more strikes must not lead to less",
  ],
  [{ ladder: { 3: "ban", 8: "ban 1d" } }, "the step at 8 is milder"],
  [{ half_life: "30d", expire: "3d", ladder: {} }, "strikes fade by half_life or end by expire, not both"],
  [{ ladder: {}, repeat: 2 }, "there is no step that could come again"],
  [{ ladder: { 3: "ban" }, lift: "sometimes" }, '"sometimes" is not one of never, overturned, faded'],
])("a discipline that cannot be meant is refused with the reason: %j", (discipline, why) => {
  expect(() => rulebookWith([rule()], { discipline })).toThrow(why);
});

test.each([
  [{ cooldown: "soon" }, '"soon" is not a duration'],
  [{ cooldown: { user: "10m" } }, 'unknown key "user". Known here: author, channel'],
  [{ cooldown: {} }, "nothing is asked here"],
  [{ then: { author: { strike: -1 } } }, "-1 is out of range"],
  [{ then: { author: { strike: { weight: 2, expires: "7d" } } } }, 'unknown key "expires". Did you mean "expire"?'],
])("what a rule asks for is refused with the reason: %j", (fields, why) => {
  expect(() => rulebookWith([rule(fields)])).toThrow(why);
});

test("what is written is what holds, and a ladder that stays as strict is fine", () => {
  const ladder = { 3: "timeout 1h", 5: "timeout 1h", 8: "ban 30d", 10: "ban" };
  expect(
    rulebookWith([rule()], { discipline: { expire: "30d", ladder, repeat: 2.5, lift: "overturned" } }).discipline,
  ).toEqual({
    expireMs: 30 * DAY,
    repeat: 2.5,
    lift: "overturned",
    ladder: [
      { strikes: 3, action: "timeout", durationMs: 3_600_000 },
      { strikes: 5, action: "timeout", durationMs: 3_600_000 },
      { strikes: 8, action: "ban", durationMs: 30 * DAY },
      { strikes: 10, action: "ban" },
    ],
  });
  expect(rulebookWith([rule({ cooldown: { author: "1m", channel: "2m" } })]).rules[0]?.cooldown).toEqual({
    authorMs: 60_000,
    channelMs: 120_000,
  });
});

const POLICY = { hate: { says: "No hate.", strike: { weight: 3, expire: "90d" } } };
const struckBy = (...rules: readonly object[]) => {
  const { strikes, strikeExpireMs } = new Moderator(rulebookWith(rules, { policy: POLICY })).moderate(
    messageWith("a bad word"),
  );
  return [strikes, strikeExpireMs === undefined ? undefined : strikeExpireMs / DAY];
};

test.each([
  ["a rule has the strike of its policy", { policy: "hate" }, [3, 90]],
  ["its own weight goes before it", { policy: "hate", then: { author: { strike: 1 } } }, [1, 90]],
  ["its own end too", { policy: "hate", then: { author: { strike: { expire: "7d" } } } }, [3, 7]],
  [
    "a rule that wants none gets none",
    { policy: "hate", then: { message: "delete", author: { strike: 0 } } },
    [0, undefined],
  ],
  ["another rule gets none", {}, [0, undefined]],
] as const)("%s", (_, fields, expected) => {
  expect(struckBy(rule(fields))).toEqual(expected);
});

test("of several rules the heaviest strike counts, and of two alike the one that lasts longer, whichever comes first", () => {
  const by = (id: string, strike: unknown) => rule({ id, then: { author: { strike } } });
  const [short, long, heavy] = [
    by("a", { weight: 2, expire: "7d" }),
    by("b", { weight: 2, expire: "20d" }),
    by("c", { weight: 3, expire: "1d" }),
  ];
  for (const rules of [
    [short, long],
    [long, short],
  ])
    expect(struckBy(...rules)).toEqual([2, 20]);
  for (const rules of [
    [heavy, long],
    [long, heavy],
  ])
    expect(struckBy(...rules)).toEqual([3, 1]);
  expect(struckBy(by("d", 2), long)).toEqual([2, undefined]);
});

import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelIn, levelWhen, moderatorWhen, rulebookWith, ruleWhen, wordsIn } from "../../../test/rulebook.ts";

const known = (upheld: number, overturned: number) => ({ record: { strikes: 0, upheld, overturned } });
const poor = moderatorWhen({ reputation: { below: "50%" } });
const good = moderatorWhen({ reputation: { at_least: "85%" } });

test.each([
  [4, 0, "act"],
  [20, 10, "act"],
  [0, 0, "none"],
  [1, 0, "none"],
  [3, 0, "none"],
  [4, 4, "none"],
  [0, 9, "none"],
] as const)(
  "somebody with %d cases upheld and %d overturned is of poor reputation: %s",
  (upheld, overturned, expected) =>
    expect(levelIn(poor.moderate(messageWith("hi"), known(upheld, overturned)))).toBe(expected),
);

test.each([
  [0, 4, "act"],
  [0, 0, "none"],
  [1, 0, "none"],
  [4, 4, "none"],
] as const)(
  "somebody with %d cases upheld and %d overturned is of good reputation: %s",
  (upheld, overturned, expected) =>
    expect(levelIn(good.moderate(messageWith("hi"), known(upheld, overturned)))).toBe(expected),
);

test("nobody who was not looked up is judged by a reputation", () =>
  expect(levelIn(poor.moderate(messageWith("hi")))).toBe("none"));

test("it says what it rests on", () =>
  expect(wordsIn(poor.moderate(messageWith("hi"), known(8, 1)))).toBe(
    "reputation 35.7%: 8 cases upheld, 1 overturned, halved every 180d; begins at 80% as of 5 cases",
  ));

test.each([
  [{ at_least: "80%" }, /somebody about whom nobody has decided has 80%.*Ask for more/s],
  [{ below: "0%" }, /Nobody is below 0%/],
  [{}, /Write exactly one of below, at_least/],
])("reputation: %j is refused", (reputation, why) => expect(() => levelWhen({ reputation }, "x")).toThrow(why));

const DAY = 86_400_000;
const PAST = [200, 190, 185, 181].map((days) => ({ agoMs: days * DAY, isUpheld: true }));
const longAgo = { record: { strikes: 0, upheld: 4, overturned: 0, past: PAST } };

test("somebody who has kept the rules for half a year is no longer of poor reputation", () => {
  expect(levelIn(poor.moderate(messageWith("hi"), longAgo))).toBe("none");
  const never = moderatorWhen({ reputation: { below: "50%" } }, {}, { reputation: { half_life: "never" } });
  expect(levelIn(never.moderate(messageWith("hi"), longAgo))).toBe("act");
});

test("the words say what has faded, and what age and activity count for", () => {
  const terms = { half_life: "90d", prior: "60%", weight: 4, tenure: 2 };
  const asked = moderatorWhen({ reputation: { below: "99%" } }, {}, { reputation: terms });
  const author = { id: "ann", createdAt: 1_790_000_000_000 - 730 * DAY, messages: 500 };
  const said = messageWith("hi", { sentAt: 1_790_000_000_000, author });
  const past = [{ agoMs: 90 * DAY, isUpheld: true }];
  expect(wordsIn(asked.moderate(said, { record: { strikes: 0, upheld: 1, overturned: 0, past } }))).toBe(
    "reputation 61.8%: 1 case upheld (0.5 faded), 0 overturned, halved every 90d; account 730d old and 500 messages as good as 1 kept; begins at 60% as of 4 cases",
  );
});

test("what people found of a rule counts no more when its rulebook reckons reputations otherwise, and of other rules it does", () => {
  const fingerprints = (reputation: object) =>
    rulebookWith(
      [
        ruleWhen({ reputation: { below: "50%" } }, { id: "poor" }),
        ruleWhen({ phrase: { any: ["spam"] } }, { id: "spam" }),
      ],
      { reputation },
    ).rules.map(({ fingerprint }) => fingerprint);
  const [poor, spam] = fingerprints({});
  expect(fingerprints({ half_life: "180d" })).toEqual([poor, spam]);
  for (const other of [{ half_life: "30d" }, { prior: "70%" }, { weight: 9 }, { tenure: 1 }]) {
    const [changed, same] = fingerprints(other);
    expect(changed).not.toBe(poor);
    expect(same).toBe(spam);
  }
});

test("at_least is measured by what somebody can have about whom nobody has decided", () => {
  const asks = (share: string, reputation: object) => () =>
    moderatorWhen({ reputation: { at_least: share } }, {}, { reputation });
  expect(asks("75%", { prior: "70%" })).not.toThrow();
  expect(asks("85%", { tenure: 5 })).toThrow(/has 90%/);
});

test.each([
  [{ prior: "100%" }, /above 0% and below 100%/],
  [{ half_life: "soon" }, /test.yaml:4:14: "soon" is not a duration/],
  [{ weight: 0 }, /0 is out of range: at least 1/],
  [{ tenur: 1 }, /Did you mean.*tenure/s],
])("a rulebook with reputation: %j is refused with its place", (reputation, why) =>
  expect(() => rulebookWith([ruleWhen({ reputation: { below: "50%" } })], { reputation })).toThrow(why),
);

import { describe, expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { Moderator } from "../moderate.ts";
import { supposedReports } from "./supposed.ts";

const THEN = { then: { message: "delete" } };
const CROWD = { reported: { by_at_least: 3, within: "10m" } };
const ACTING = { reported: { ...CROWD.reported, at_most: "act" } };
const message = messageWith("meet me behind the shed");
const look = (rules: readonly object[], by: number) =>
  new Moderator(rulebookWith(rules)).reconsider(message, { reports: supposedReports(message, by) });

describe("a message that was reported", () => {
  test("is asked about, not acted on, however many report it", () => {
    expect(look([ruleWhen(CROWD, THEN)], 500)?.route).toBe("queue");
    expect(look([ruleWhen(ACTING, THEN)], 3)?.route).toBe("act");
  });

  test("is left alone while too few have", () => expect(look([ruleWhen(ACTING, THEN)], 2)).toBeUndefined());

  test("is judged by rules about reports alone", () => {
    expect(look([ruleWhen({ phrase: { any: ["shed"] } }, THEN)], 500)).toBeUndefined();
  });

  test("is not found by what rests on counts: nobody knows any more what they were", () => {
    const rule = ruleWhen({ all: [ACTING, { rate: { by: "author", at_least: 2, within: "1m" } }] }, THEN);
    expect(look([rule], 500)).toBeUndefined();
  });

  test("is for people where a count may exempt it", () => {
    const rule = ruleWhen(ACTING, { ...THEN, unless: { rate: { by: "author", at_least: 2, within: "1m" } } });
    expect(look([rule], 500)?.route).toBe("queue");
  });

  test("is not acted on twice by one rule", () => {
    const moderator = new Moderator(rulebookWith([ruleWhen(ACTING, THEN)]));
    const reports = supposedReports(message, 5);
    expect(moderator.reconsider(message, { reports })?.route).toBe("act");
    expect(moderator.reconsider(message, { reports })).toBeUndefined();
  });

  test("of staff is nothing that modbot acts on", () => {
    const staff = { ...message, author: authorNamed("1", { roles: ["moderator"] }) };
    const moderator = new Moderator(rulebookWith([ruleWhen(ACTING, THEN)]));
    expect(moderator.reconsider(staff, { reports: supposedReports(staff, 9) })).toBeUndefined();
  });

  test("counts each reporter once, and none that lies too far back or weighs nothing", () => {
    const moderator = new Moderator(rulebookWith([ruleWhen(ACTING, THEN)]));
    const [one, two, three] = supposedReports(message, 3);
    const judge = (reports: readonly (typeof one)[]) =>
      moderator.reconsider(message, { reports: reports.flatMap((report) => report ?? []) });
    expect(judge([one, two, two, two])).toBeUndefined();
    expect(judge([one, two, three && { ...three, weight: 0 }])).toBeUndefined();
    expect(judge([one, two, three && { ...three, at: three.at - 11 * 60_000 }])).toBeUndefined();
    expect(judge([one, two, three])?.route).toBe("act");
  });
});

test("a message to modbot neither counts for others nor is found by rules that count", () => {
  const rule = ruleWhen({ same_text: { authors: 3, within: "1m" } }, THEN);
  const moderator = new Moderator(rulebookWith([rule]));
  const say = (n: number, uncounted: boolean) =>
    moderator.moderate(messageWith("!report the same words again", { id: `m${n}`, author: authorNamed(`u${n}`) }), {
      uncounted,
    }).route;
  expect([1, 2, 3, 4, 5].map((n) => say(n, true))).toEqual(["ignore", "ignore", "ignore", "ignore", "ignore"]);
  expect([6, 7].map((n) => say(n, false))).toEqual(["ignore", "ignore"]);
  expect(say(8, false)).toBe("act");
});

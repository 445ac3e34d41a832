import { describe, expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { Moderator } from "../moderate.ts";

const THEN = { then: { message: "delete" } };
const judge = (unless: object, permits: readonly string[], more: object = {}, roles: readonly string[] = []) =>
  new Moderator(rulebookWith([ruleWhen({ phrase: { any: ["spam"] } }, { ...THEN, unless, ...more })])).moderate(
    messageWith("spam", { author: authorNamed("7", { permits, roles }) }),
  );
const permit = (name: string) => ({ author: { permit: name } });

describe("a permit", () => {
  test("exempts from a rule that asks for it, and the decision says so", () => {
    expect(judge(permit("link"), ["link"])).toMatchObject({
      route: "ignore",
      exempt: "permit link",
      permits: ["link"],
      rules: [{ level: "shadow", capped: ["the author has the permit link"] }],
      effects: [],
      strikes: 0,
    });
  });

  test("of another name exempts from nothing", () => {
    const decision = judge(permit("link"), ["caps"]);
    expect([decision.route, decision.permits, decision.exempt]).toEqual(["act", undefined, undefined]);
  });

  test("is not used up where something else exempts as well", () => {
    const decision = judge({ any: [permit("link"), { author: { role: "regular" } }] }, ["link"], {}, ["regular"]);
    expect([decision.route, decision.permits]).toEqual(["ignore", undefined]);
  });

  test("is not used up by a rule that only records", () => {
    expect(judge(permit("link"), ["link"], { mode: "shadow" }).permits).toBeUndefined();
  });

  test("is used up alone where one of two is enough, and both where both are asked for", () => {
    expect(judge({ any: [permit("b"), permit("a")] }, ["a", "b"]).permits).toEqual(["a"]);
    expect(judge({ all: [permit("b"), permit("a")] }, ["a", "b"]).permits).toEqual(["a", "b"]);
  });

  test("is not asked about in an innocent message", () => {
    const moderator = new Moderator(
      rulebookWith([ruleWhen({ phrase: { any: ["spam"] } }, { ...THEN, unless: permit("link") })]),
    );
    const decision = moderator.moderate(messageWith("hello", { author: authorNamed("7", { permits: ["link"] }) }));
    expect([decision.permits, decision.rules]).toEqual([undefined, []]);
  });

  test("does not make what another rule does look exempt", () => {
    const rules = [
      ruleWhen({ phrase: { any: ["spam"] } }, { ...THEN, unless: permit("link") }),
      ruleWhen({ phrase: { any: ["spam"] } }, { ...THEN, id: "other" }),
    ];
    const message = messageWith("spam", { author: authorNamed("7", { permits: ["link"] }) });
    const decision = new Moderator(rulebookWith(rules)).moderate(message);
    expect([decision.route, decision.exempt, decision.permits]).toEqual(["act", undefined, ["link"]]);
  });

  test("is not asked for twice of an edit that it exempted: the rule does not ask people instead", () => {
    const moderator = new Moderator(
      rulebookWith([ruleWhen({ phrase: { any: ["spam"] } }, { ...THEN, unless: permit("link") })]),
    );
    const message = messageWith("spam", { author: authorNamed("7", { permits: ["link"] }) });
    moderator.moderate(message);
    const edit = { ...message, revision: 1, surface: "edits" } as const;
    expect(moderator.moderate(edit, { letPass: true, actedBefore: ["rule"] }).route).toBe("ignore");
  });
});

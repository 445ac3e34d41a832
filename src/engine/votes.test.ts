import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Vote, voteOutcome, withVote } from "./votes.ts";

const by = (name: string) => ({ kind: "moderator", name }) as const;
const vote = (name: string, verdict: Vote["verdict"]): Vote => ({ at: 1, by: by(name), verdict });
const escalated = (...votes: Vote[]) => ({
  id: "c1",
  votes,
  decided: { by: by("ann"), verdict: "escalate", at: 0 } as const,
});
const TWO = { needed: 2, seniors: [] };
const SENIOR = { needed: 2, seniors: ["sue"] };

describe("an escalated case", () => {
  test("is not decided by one moderator", () => {
    expect(voteOutcome(escalated(), vote("bob", "block"), TWO)).toEqual({ is: "counts", disagreed: false });
  });

  test("is decided by two of one mind", () => {
    expect(voteOutcome(escalated(vote("bob", "block")), vote("cid", "block"), TWO)).toEqual({ is: "decides" });
  });

  test("is not decided by one who votes twice", () => {
    expect(voteOutcome(escalated(vote("bob", "block")), vote("bob", "block"), TWO).is).toBe("counts");
  });

  test("is not decided by one who votes again under another name, nor by who escalated it and is called otherwise now", () => {
    const [ann, anna] = ["ann (discord 7)", "anna (discord 7)"];
    expect(voteOutcome(escalated(vote(ann, "block")), vote(anna, "block"), TWO).is).toBe("counts");
    const own = { ...escalated(), decided: { by: by(ann), verdict: "escalate", at: 0 } as const };
    expect(voteOutcome(own, vote(anna, "block"), TWO).is).toBe("refused");
  });

  test("is not decided by who escalated it", () => {
    expect(voteOutcome(escalated(vote("bob", "block")), vote("ann", "block"), TWO).is).toBe("refused");
  });

  test("goes to the senior when votes disagree, whatever the majority", () => {
    const split = escalated(vote("bob", "block"), vote("cid", "approve"));
    expect(voteOutcome(split, vote("dan", "block"), SENIOR)).toEqual({ is: "counts", disagreed: true });
    expect(voteOutcome(split, vote("sue", "approve"), SENIOR)).toEqual({ is: "decides" });
  });

  test("without a senior is decided by the first side that has enough", () => {
    const split = escalated(vote("bob", "block"), vote("cid", "approve"));
    expect(voteOutcome(split, vote("dan", "approve"), TWO)).toEqual({ is: "decides" });
  });

  test("may be decided by the senior who escalated it", () => {
    const mine = { ...escalated(), decided: { by: by("sue"), verdict: "escalate", at: 0 } as const };
    expect(voteOutcome(mine, vote("sue", "block"), SENIOR)).toEqual({ is: "decides" });
  });

  test("who has changed their mind has voted with the second vote alone", () => {
    const votes = withVote([vote("bob", "block")], vote("bob", "approve"));
    expect(votes).toEqual([vote("bob", "approve")]);
    expect(voteOutcome(escalated(...votes), vote("cid", "approve"), TWO)).toEqual({ is: "decides" });
  });
});

test("whoever votes in whatever order, nothing is decided without enough different people of one mind", () => {
  const one = fc.record({
    name: fc.constantFrom("ann", "bob", "cid", "dan"),
    verdict: fc.constantFrom<Vote["verdict"]>("approve", "block"),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 2, max: 4 }), (all, needed) => {
      let votes: readonly Vote[] = [];
      for (const { name, verdict } of all) {
        const outcome = voteOutcome(escalated(...votes), vote(name, verdict), { needed, seniors: [] });
        if (outcome.is === "refused") continue;
        votes = withVote(votes, vote(name, verdict));
        const same = votes.filter((v) => v.verdict === verdict).length;
        expect(outcome.is === "decides").toBe(same >= needed);
        expect(votes.some((v) => v.by.kind === "moderator" && v.by.name === "ann")).toBe(false);
        if (outcome.is === "decides") return;
      }
    }),
  );
});

import { expect, test } from "vitest";
import { fileOf, NOW } from "../../../test/review-states.ts";
import { ORDINARY_REPUTATION, reputationOf } from "../../engine/reputation.ts";
import { lineText } from "../line.ts";
import { authorLines } from "./author-lines.ts";

const DAY = 86_400_000;
const shown = (upheld: number, overturned: number): string => {
  const past = Array.from({ length: upheld }, () => ({ agoMs: 180 * DAY, isUpheld: true }));
  const reputation = reputationOf({ upheld, overturned, past }, ORDINARY_REPUTATION);
  return authorLines({ ...fileOf(1), reputation }, 200, NOW)
    .map(lineText)
    .join("\n");
};

test("a moderator sees what an author is thought of, and what that is made of", () =>
  expect(shown(4, 1)).toContain(
    "reputation 62.5%: 4 cases upheld (2 faded), 1 overturned, halved every 180d; begins at 80% as of 5 cases",
  ));

test("of somebody about whom nobody has decided, nothing is thought", () =>
  expect(shown(0, 0)).not.toContain("reputation"));

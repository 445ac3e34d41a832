import type { DiffExample, DiffItem } from "../src/engine/diff-desk.ts";
import type { Change } from "../src/engine/rules-diff.ts";
import { messageWith } from "./message.ts";

const IGNORE = { route: "ignore", rules: [], actions: [] } as const;
const QUEUE = { route: "queue", rules: ["bait"], actions: [] } as const;
const ACT = { route: "act", rules: ["bait"], actions: ["delete"] } as const;
const JUDGED = {
  newly_caught: [IGNORE, QUEUE],
  no_longer_caught: [QUEUE, IGNORE],
  changed: [ACT, QUEUE],
} as const;

export const exampleOf = (id: string, text = `text of ${id}`, fields: Partial<DiffExample> = {}): DiffExample => ({
  message: messageWith(text, {
    id,
    sentAt: 1_790_000_000_000,
    author: { id: `u-${id}`, name: `name-${id}` },
    channel: { id: "c", name: "general" },
  }),
  alike: 1,
  fired: [{ id: "bait", fingerprint: "f1", level: "queue", sure: true }],
  probability: 0.5,
  ...fields,
});

/** A difference with an example for each id. */
export const itemOf = (change: Change, ...examples: readonly (string | DiffExample)[]): DiffItem => ({
  change,
  before: JUDGED[change][0],
  after: JUDGED[change][1],
  count: 2 * examples.length,
  looked: examples.length,
  examples: examples.map((each) => (typeof each === "string" ? exampleOf(each) : each)),
});

export const THREE = [
  itemOf("newly_caught", "m1", "m2", "m3"),
  itemOf("no_longer_caught", "m4", "m5"),
  itemOf("changed", "m6"),
] as const;

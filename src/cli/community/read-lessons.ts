import type { Case } from "../../engine/case.ts";
import { UsageError } from "../../engine/errors.ts";
import type { CommunityId } from "../../engine/message.ts";
import { Moderator } from "../../engine/moderate.ts";
import type { Label, Store } from "../../engine/ports.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { Classifier } from "../../engine/scorers/classifier.ts";
import type { LabelName } from "../../engine/scorers/labels.ts";
import { askedLabels, type Lesson, lessonOf, withoutCopies } from "../../training/community/lesson.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";

/** What the verdicts of a community come to. */
export type Lessons = {
  readonly community: CommunityId;
  readonly asked: readonly LabelName[];
  /** In the order in which people decided. */
  readonly lessons: readonly Lesson[];
  /** Cases that people decided there, and those of them that teach nothing. */
  readonly cases: number;
  readonly left: Readonly<Record<"other" | "missed" | "no text" | "copies", number>>;
};

type Wanted = { readonly community: CommunityId | undefined; readonly missedAre: LabelName | undefined };

/** Reads every case of a community that people have decided. Errors: `UsageError` where it is not plain which community is meant. */
export const readLessons = async (
  store: Pick<Store, "labels" | "caseOf">,
  rulebook: Rulebook,
  classifier: Classifier,
  { community, missedAre }: Wanted,
): Promise<Lessons> => {
  const asked = askedLabels(rulebook);
  if (asked.length === 0)
    throw new UsageError("no rule of this rulebook asks for a label.", {
      hint: "A model of a community changes what `label` conditions see: write a rule with one first.",
    });
  const cases = await decidedCases(store);
  const place = community ?? onlyOne(cases);
  const moderator = new Moderator(rulebook);
  const source = {
    rulebook,
    asked,
    missedAre,
    read: (message: Parameters<Moderator["read"]>[0]) => {
      const reading = moderator.read(message);
      return { folded: reading.folded.text, scores: classifier.score(reading) };
    },
  };
  const left = { other: 0, missed: 0, "no text": 0, copies: 0 };
  const found: Lesson[] = [];
  const here = cases.filter((one) => one.community === place);
  for (const { whole, labels } of here) {
    const lesson = lessonOf(whole, labels, source);
    if ("lesson" in lesson) found.push(lesson.lesson);
    else left[lesson.unknown]++;
  }
  const lessons = withoutCopies(found);
  return {
    community: place,
    asked,
    lessons,
    cases: here.length,
    left: { ...left, copies: found.length - lessons.length },
  };
};

type Decided = { readonly whole: Case; readonly community: CommunityId | undefined; readonly labels: readonly Label[] };

const decidedCases = async (store: Pick<Store, "labels" | "caseOf">): Promise<readonly Decided[]> => {
  const byCase = new Map<string, Label[]>();
  for (const label of await store.labels()) {
    if (label.caseId === undefined) continue;
    const known = byCase.get(label.caseId);
    if (known) known.push(label);
    else byCase.set(label.caseId, [label]);
  }
  const decided: Decided[] = [];
  for (const [id, labels] of byCase) {
    const whole = await store.caseOf(id);
    if (whole !== undefined) decided.push({ whole, community: whole.entries[0]?.message.community, labels });
  }
  return decided;
};

const onlyOne = (cases: readonly Decided[]): CommunityId => {
  const counts = new Map<CommunityId, number>();
  for (const { community } of cases)
    if (community !== undefined) counts.set(community, (counts.get(community) ?? 0) + 1);
  const [first, second] = counts.keys();
  if (first === undefined)
    throw new UsageError("nobody has decided anything in a community yet.", {
      hint: "`modbot review` shows what waits; each verdict there is something to learn from.",
    });
  if (second === undefined) return first;
  const named = [...counts].map(([id, count]) => `${safe(id, 60)} (${counted(count, "verdict")})`);
  throw new UsageError("there are several communities: which one?", {
    hint: `Name it with --community: ${named.slice(0, 10).join(", ")}.`,
  });
};

import type { Case, CaseEntry } from "../../engine/case.ts";
import { labelsAsked } from "../../engine/community-models/adapted-rulebook.ts";
import { visitWords } from "../../engine/community-models/word-features.ts";
import { keyText, type Message } from "../../engine/message.ts";
import type { Label } from "../../engine/ports.ts";
import { leavesOf } from "../../engine/rulebook/evaluate.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { LABELS, type LabelName, type LabelScores } from "../../engine/scorers/labels.ts";
import { isFair } from "../../engine/trust/fair.ts";
import { allRules } from "../../engine/trust/restraints.ts";
import { gradedNode } from "../../engine/tune/graded-node.ts";

/** What a verdict teaches about labels. */
export type Lesson = {
  /** When people decided, epoch ms. */
  readonly at: number;
  readonly author: string;
  /** The text, folded. */
  readonly folded: string;
  readonly violation: boolean;
  /** How many verdicts it stands for: what was drawn by lot stands for what was not. Bounded. */
  readonly weight: number;
  /** How many verdicts it stands for where something is proven, exactly. Absent: it was picked, or drawn by a rarer lot than a proof can bear; it teaches alone. */
  readonly provesFor?: number;
  /** What the default says of the text. */
  readonly scores: LabelScores;
  /** Labels of which the verdict tells whether the text has them. */
  readonly answers: ReadonlyMap<LabelName, boolean>;
};

/**
 * A verdict stands for no more than so many others. One in a thousand that was drawn by lot would else outweigh
 * all that people were asked about, and chance with it.
 */
const MOST_WEIGHT = 5;

/** The labels that the rules of a rulebook ask a classifier for. */
export const askedLabels = (rulebook: Pick<Rulebook, "rules" | "scoped">): readonly LabelName[] => {
  const asked = new Set(
    allRules(rulebook)
      .filter(({ mode }) => mode !== "off")
      .flatMap(({ when }) => leavesOf(when).flatMap(labelsAsked)),
  );
  return LABELS.filter((label) => asked.has(label));
};

/** What of the verdicts on a case is known, and what is not. */
export type CaseLesson =
  | { readonly lesson: Lesson }
  /** *other*: rules spoke that rest on something else than labels. *missed*: no rule had found it. */
  | { readonly unknown: "other" | "missed" | "no text" };

export type LessonSource = {
  readonly rulebook: Pick<Rulebook, "rules" | "scoped">;
  readonly asked: readonly LabelName[];
  readonly read: (message: Message) => { readonly folded: string; readonly scores: LabelScores };
  /** What violations are taken to be that no rule had found. Absent: nobody knows. */
  readonly missedAre?: LabelName | undefined;
};

/**
 * The lesson of one case. What people let stay has none of the labels that rules ask for: they have seen it. What they took away has
 * those labels on which the rules rested that spoke; where a rule spoke that rests on something else, nobody knows which of them was right.
 *
 * Limits: a rule counts where a `label` condition alone gives its score; of several names in it, the one that scores highest.
 */
export const lessonOf = (
  { entries }: Pick<Case, "entries">,
  labels: readonly Label[],
  { rulebook, asked, read, missedAre }: LessonSource,
): CaseLesson => {
  const [first] = labels.toSorted((a, b) => a.at - b.at);
  const entry = first && entries.find(({ message }) => keyText(message) === keyText(first.key));
  if (first === undefined || entry === undefined) return { unknown: "no text" };
  const { folded, scores } = read(entry.message);
  if (!hasWords(folded)) return { unknown: "no text" };
  const violation = labels.every((label) => label.violation);
  const found = violation ? labelsFound(entry, rulebook, scores, missedAre) : asked;
  if (typeof found === "string") return { unknown: found };
  const { author, platform, id } = entry.message;
  return {
    lesson: {
      at: first.at,
      author: author?.id ?? `${platform} ${id}`,
      folded,
      violation,
      weight: Math.min(MOST_WEIGHT, 1 / Math.max(first.probability, 1e-9)),
      ...provingOf(first, entry),
      scores,
      answers: new Map(found.filter((label) => asked.includes(label)).map((label) => [label, violation])),
    },
  };
};

/**
 * Only a case that was looked at whatever it was proves anything, as in certificates: whoever complains was wronged more often than others.
 * Of lots that draw fewer than one in `MOST_WEIGHT` a verdict would have to stand for more than that: to let it stand for less would distort what it tells.
 */
const provingOf = ({ source, probability }: Label, { decision }: CaseEntry): Pick<Lesson, "provesFor"> => {
  const level = decision.route === "queue" ? "queue" : "act";
  return isFair({ sure: true, level }, source) && probability * MOST_WEIGHT >= 1 ? { provesFor: 1 / probability } : {};
};

const hasWords = (folded: string): boolean => {
  let any = false;
  visitWords(folded, () => {
    any = true;
  });
  return any;
};

const labelsFound = (
  { decision }: CaseEntry,
  { rules }: Pick<Rulebook, "rules">,
  scores: LabelScores,
  missedAre: LabelName | undefined,
): readonly LabelName[] | "other" | "missed" => {
  const fired = decision.rules.filter(({ level }) => level !== "shadow");
  if (fired.length === 0) return missedAre === undefined ? "missed" : [missedAre];
  const found = new Set<LabelName>();
  for (const { id, findings } of fired) {
    const rule = rules.find((one) => one.id === id);
    const node = rule && gradedNode(rule.when);
    const names = node === undefined || node.kind === "score" ? [] : labelsAsked(node);
    const held = findings.some(
      ({ condition, level }) => condition === "label" && (level === "queue" || level === "act"),
    );
    const [highest] = LABELS.filter((label) => names.includes(label)).toSorted((a, b) => scores[b] - scores[a]);
    if (highest === undefined || !held) return "other";
    found.add(highest);
  }
  return [...found];
};

/** In the order in which people decided; of equal texts the first alone, for what is copied teaches nothing new. */
export const withoutCopies = (lessons: readonly Lesson[]): readonly Lesson[] => {
  const known = new Set<string>();
  return lessons
    .toSorted((a, b) => a.at - b.at)
    .filter(({ folded }) => {
      const text = folded.replace(/\s+/g, " ").trim();
      if (known.has(text)) return false;
      known.add(text);
      return true;
    });
};

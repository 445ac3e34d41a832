import { alikeTexts } from "./alike-texts.ts";
import type { Actor } from "./case.ts";
import { type DiffLabelStore, isDiffLabel } from "./diff-labels.ts";
import type { JudgedRow, KindRow } from "./judgements.ts";
import { keyText, type Message, type MessageKey } from "./message.ts";
import type { Clock, Store } from "./ports.ts";
import type { Difference, RulesDiff } from "./rules-diff.ts";
import type { JudgedRule } from "./trust/rule-store.ts";

/** A message of a difference that a person may label. */
export type DiffExample = {
  readonly message: Message;
  /** How many of those that were looked at say much the same, this one with them. */
  readonly alike: number;
  /** Every rule that found it in either rulebook, with the conditions that it had there. */
  readonly fired: readonly JudgedRule[];
  /**
   * The share of the messages of this difference that was looked at, by the number that are alike: one of them speaks for all.
   * Its inverse is how many messages of the difference a label stands for.
   */
  readonly probability: number;
};

/** A difference with the messages to see it by: of each group that is alike one, the largest first. */
export type DiffItem = Omit<Difference, "sample"> & {
  readonly looked: number;
  readonly examples: readonly DiffExample[];
};

/** What somebody has said of a message. */
export type Said = { readonly violation: boolean; readonly by: string };

/** Where labels of a diff go. */
export type DiffDesk = {
  /** What was said before, by `keyText`. */
  readonly said: () => Promise<ReadonlyMap<string, Said>>;
  readonly label: (item: DiffItem, example: DiffExample, violation: boolean) => Promise<void>;
  readonly takeBack: (example: DiffExample) => Promise<void>;
};

/** The differences as a person walks through them. `messages`: those of the samples, by place; one that is gone is left out. */
export const diffItems = (
  { differences }: Pick<RulesDiff, "differences">,
  [before, after]: readonly [JudgedRow, JudgedRow],
  messages: ReadonlyMap<number, Message>,
): readonly DiffItem[] =>
  differences.map(({ sample, ...difference }) => {
    const found = sample.flatMap((place) => {
      const message = messages.get(place);
      return message === undefined ? [] : [{ place, message }];
    });
    return {
      ...difference,
      looked: found.length,
      examples: alikeTexts(found, ({ message }) => message.text).map(({ example: { place, message }, count }) => ({
        message,
        alike: count,
        fired: both(kindAt(before.fired, place), kindAt(after.fired, place)),
        probability: Math.min(1, found.length / difference.count) / count,
      })),
    };
  });

const kindAt = <T>({ kinds, of }: KindRow<readonly T[]>, place: number): readonly T[] =>
  kinds[(of[place] ?? 0) - 1] ?? [];

/** A rule with conditions that have not changed stands once, as the second rulebook had it. */
const both = (before: readonly JudgedRule[], after: readonly JudgedRule[]): readonly JudgedRule[] =>
  [...before.filter((a) => !after.some((b) => a.id === b.id && a.fingerprint === b.fingerprint)), ...after].sort(
    (a, b) => order(a.id, b.id) || order(a.fingerprint, b.fingerprint),
  );

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rules of either judgement. */
export const rulesOfDiff = ({ before, after }: Pick<Difference, "before" | "after">): readonly string[] =>
  [...new Set([...before.rules, ...after.rules])].sort();

/** Labels go to the store. Errors: `StoreError`. */
export const openDiffDesk = ({
  store,
  by,
  clock,
}: {
  readonly store: DiffLabelStore & Pick<Store, "labels">;
  readonly by: Actor;
  readonly clock: Clock;
}): DiffDesk => ({
  said: async () =>
    new Map(
      (await store.labels())
        .filter(isDiffLabel)
        .map((label) => [keyText(label.key), { violation: label.violation, by: nameOf(label.by) }]),
    ),
  label: (item, { message, fired, probability }, violation) =>
    store.giveLabel({
      key: keyOf(message),
      violation,
      rules: rulesOfDiff(item),
      fired,
      by,
      at: clock(),
      source: "diff",
      probability,
    }),
  takeBack: async ({ message }) => {
    await store.takeLabel(keyOf(message), by, clock());
  },
});

const keyOf = ({ platform, id, revision }: Message): MessageKey => ({ platform, id, revision });
const nameOf = (actor: Actor): string => (actor.kind === "modbot" ? "modbot" : actor.name);

import type { Source } from "./source.ts";

/** A line of a corpus of our own: what it does (a threat to a person, a joke about one), and whether it breaks a rule. */
export type KindLine = {
  readonly text: string;
  readonly corpus: string;
  readonly kind: string;
  readonly violation: boolean;
};

/** A kind of fewer lines is too narrow to learn from. */
const FEWEST = 8;

/** Two lines that do the same, against one of the same corpus on the other side of the rule: its innocent twins share the words, and not the deed. */
export const kindSource = (lines: readonly KindLine[], share: number): Source => {
  const kinds = [...grouped(lines, ({ corpus, kind, violation }) => `${corpus} ${kind} ${violation}`)].filter(
    ([, of]) => of.length >= FEWEST,
  );
  const sides = grouped(lines, ({ corpus, violation }) => `${corpus} ${violation}`);
  return {
    name: "kinds",
    share: kinds.length === 0 ? 0 : share,
    draw: (chance) => {
      const [group, of] = chance.pick(kinds);
      const anchor = chance.pick(of);
      const positive = chance.pick(of);
      if (anchor.text === positive.text) return undefined;
      const twins = sides.get(`${anchor.corpus} ${!anchor.violation}`) ?? [];
      return {
        anchor: anchor.text,
        positive: positive.text,
        against: twins.length === 0 ? [] : [chance.pick(twins).text],
        group,
      };
    },
  };
};

const grouped = (
  lines: readonly KindLine[],
  keyOf: (line: KindLine) => string,
): ReadonlyMap<string, readonly KindLine[]> => {
  const groups = new Map<string, KindLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
};

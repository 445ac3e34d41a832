/** Answers remembered of one function; then it begins anew. */
const REMEMBERED = 4_096;
/** What is longer is seldom asked about twice, and would fill the memory. */
const LONGEST = 64;

/**
 * A pure function of a short text that remembers what it gave: few hosts make nearly all links, and few characters nearly all of a text.
 *
 * Limits: 4,096 texts of at most 64 characters.
 */
export const remembering = <T extends string | boolean>(answer: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const given = answer(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(ownCopy(text), given);
    return given;
  };
};

/** A part of a text keeps the whole of it in memory; this is put together anew. */
const ownCopy = (part: string): string => ` ${part}`.slice(1);

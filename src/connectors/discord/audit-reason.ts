/** What Discord takes, counted after encoding. */
const MOST_ENCODED = 512;

/**
 * The line for a server's audit log: which case it was for, then why. The marks are the effects that the request carries out.
 *
 * Limits: 512 characters as sent, percent-encoded; longer words are cut between characters.
 * Source: Discord's developer reference, "Audit log reason".
 */
export const auditReason = (marks: readonly string[], words: string): string => {
  const mark = `[modbot ${marks.join(" ")}]`;
  let reason = mark;
  let length = encodedLength(mark) + encodedLength(" ");
  const kept: string[] = [];
  for (const character of words.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ")) {
    length += encodedLength(character);
    if (length > MOST_ENCODED) break;
    kept.push(character);
  }
  if (kept.length > 0) reason += ` ${kept.join("")}`;
  return reason;
};

const encodedLength = (text: string): number => encodeURIComponent(text).length;

/** The marks in a line of the audit log that modbot wrote; none in anybody else's. */
export const marksIn = (reason: unknown): readonly string[] => {
  const marked = typeof reason === "string" ? /^\[modbot ([^\]]{1,400})\]/.exec(reason)?.[1] : undefined;
  return marked?.split(" ") ?? [];
};

/** Was this written for that effect, or for the case as a whole? */
export const isMarkedFor = (
  reason: unknown,
  { id, caseId }: { readonly id: string; readonly caseId: string },
): boolean => marksIn(reason).some((mark) => mark === id || mark === caseId);

/** Did modbot write it at all? */
export const isOurs = (reason: unknown): boolean => marksIn(reason).length > 0;

import type { Person } from "../engine/ports.ts";

/**
 * Text as it may stand in a column. SQLite keeps UTF-8, which has no lone surrogates: two different hostile ids would become one.
 * Such a text (and one that looks like its escaped form) is stored as JSON behind a mark; all others as they are.
 */
export const columnText = (text: string): string =>
  text.isWellFormed() && !text.startsWith(MARK) ? text : MARK + JSON.stringify(text);

const MARK = "\u0001j";

/** The text that `columnText` was given. */
export const textOf = (column: string): string =>
  column.startsWith(MARK) ? (JSON.parse(column.slice(MARK.length)) as string) : column;

/** One string a person; the parts cannot run into each other. */
export const personText = ({ platform, community, author }: Person): string =>
  JSON.stringify([platform, community ?? null, author]);

/** The person that `personText` was given. */
export const personFromText = (text: string): Person => {
  const [platform, community, author] = JSON.parse(text) as [string, string | null, string];
  return { platform, ...(community === null ? {} : { community }), author };
};

import type { Notebook } from "../../engine/notebook.ts";
import type { Clock } from "../../engine/ports.ts";
import { fieldsOf, idOf } from "./fields.ts";
import type { SessionPoint } from "./gateway/connection.ts";

/** How far the reading has come: the newest message, and the session with the last event that was handed on. */
export type Bookmark = { readonly newest?: string | undefined; readonly session?: SessionPoint | undefined };

const KEY = "read so far";
const EVERY_MS = 10_000;
/** Discord keeps a session for some minutes. */
const SESSION_MS = 300_000;
/** What was missed before is too old to be read again. */
const KEPT_MS = 86_400_000;

/** What the last run has left. */
export const readBookmark = async (notebook: Notebook, clock: Clock): Promise<Bookmark> => {
  const fields = parsed(await notebook.read(KEY));
  const newest = idOf(fields?.newest);
  const session = fieldsOf(fields?.session);
  const { id, url, seq } = session ?? {};
  const isFresh = typeof fields?.at === "number" && clock() - fields.at < SESSION_MS;
  return {
    ...(newest === undefined ? {} : { newest }),
    ...(isFresh && typeof id === "string" && typeof url === "string" && typeof seq === "number"
      ? { session: { id, url, seq } }
      : {}),
  };
};

const parsed = (text: string | undefined) => {
  try {
    return fieldsOf(JSON.parse(text ?? "null"));
  } catch {
    return undefined;
  }
};

/**
 * Writes down now and then how far the reading has come, once all that was taken till then is `stored`: a run that was killed must not have
 * told the next one to go on behind what it has lost. A failure costs no more than a few messages that are read twice.
 */
export const openBookmark = (notebook: Notebook, clock: Clock, stored: () => Promise<void> = async () => undefined) => {
  let writtenAt = Number.NEGATIVE_INFINITY;
  const write = async (mark: Bookmark): Promise<void> => {
    writtenAt = clock();
    const value = JSON.stringify({ ...mark, at: writtenAt });
    try {
      await stored();
      await notebook.write({ key: KEY, value, until: writtenAt + KEPT_MS });
    } catch {
      // The next one, or the next run, makes up for it.
    }
  };
  return {
    write,
    /** At most every ten seconds. */
    sometimes: async (mark: Bookmark): Promise<void> => {
      if (clock() - writtenAt >= EVERY_MS) await write(mark);
    },
  };
};

import { dropOldest } from "../../../engine/oldest.ts";
import { fieldsOf, idsOf } from "../fields.ts";

/** What modbot itself has done: Discord tells of it as of what anybody does. */
export type Deeds = {
  /** Looks at a request that is about to be made. */
  readonly note: (method: string, url: string, body: unknown) => void;
  readonly hasDeleted: (messageId: string) => boolean;
};

const REMEMBERED = 5_000;
const ONE = /\/channels\/\d+\/messages\/(\d+)$/;
const MANY = /\/channels\/\d+\/messages\/bulk-delete$/;

/** Remembers the last messages that modbot has asked Discord to delete, by the requests themselves: whoever makes them need not tell. */
export const openDeeds = (): Deeds => {
  const deleted = new Set<string>();
  return {
    note: (method, url, body) => {
      const path = url.split("?", 1)[0] ?? "";
      const ids =
        method === "DELETE" ? [ONE.exec(path)?.[1]] : method === "POST" && MANY.test(path) ? messagesIn(body) : [];
      for (const id of ids) if (id !== undefined) deleted.add(id);
      dropOldest(deleted, REMEMBERED);
    },
    hasDeleted: (id) => deleted.has(id),
  };
};

const messagesIn = (body: unknown): readonly string[] => {
  if (typeof body !== "string") return [];
  try {
    return idsOf(fieldsOf(JSON.parse(body))?.messages);
  } catch {
    return [];
  }
};

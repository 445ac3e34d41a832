import type { OutboxItem } from "../../engine/effect.ts";

/** Source: Discord's developer reference, "Create message": 25 characters at most. */
const LONGEST = 25;

/** What makes a message one, however often it is sent within some minutes. Ids start over with each new database; the time of asking tells them apart. */
export const nonceOf = ({ id, createdAt }: Pick<OutboxItem, "id" | "createdAt">, of = ""): string =>
  `${of}${createdAt.toString(36)}.${id}`.slice(0, LONGEST);

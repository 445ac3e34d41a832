import type { Case } from "../case.ts";
import type { Message, Surface } from "../message.ts";
import type { StaffAction } from "./staff-action.ts";

/** Is it a message of the person that staff dealt with? A place that one of them does not name is no difference. */
export const isOfWhom = (
  { platform, community, author }: Pick<Message, "platform" | "community" | "author">,
  action: Pick<StaffAction, "platform" | "community" | "author">,
): boolean =>
  platform === action.platform &&
  author?.id === action.author &&
  (community === undefined || action.community === undefined || community === action.community);

/** Has that person written anything in the case? */
export const isInCase = ({ entries }: Pick<Case, "entries">, action: StaffAction): boolean =>
  entries.some(({ message }) => isOfWhom(message, action));

/** Who is punished within this time after a message is punished for it. */
export const LAST_WORD_MS = 5 * 60_000;

/** Who joins, or is called something, has said nothing yet. */
const UNSAID: ReadonlySet<Surface> = new Set(["report", "join", "nick"]);

/** The last that somebody had said when staff dealt with them, if it was not long ago. `messages`: oldest first. */
export const lastWord = (messages: readonly Message[], action: StaffAction): Message | undefined =>
  messages
    .filter(
      (message) =>
        isOfWhom(message, action) &&
        !UNSAID.has(message.surface) &&
        message.sentAt !== undefined &&
        message.sentAt <= action.at &&
        action.at - message.sentAt <= LAST_WORD_MS,
    )
    .reduce<Message | undefined>((last, one) => ((last?.sentAt ?? 0) > (one.sentAt ?? 0) ? last : one), undefined);

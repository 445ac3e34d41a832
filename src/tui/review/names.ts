import type { Case } from "../../engine/case.ts";
import type { Author, Channel } from "../../engine/message.ts";
import type { Names } from "../effect-words.ts";
import { safe } from "../safe-text.ts";

const NAME_LIMIT = 40;

export const authorName = (author: Author | undefined): string =>
  author ? safe(author.name ?? author.id, NAME_LIMIT) || "(no name)" : "(unknown)";

export const channelName = (channel: Channel | undefined): string =>
  channel ? `#${safe(channel.name ?? channel.id, NAME_LIMIT)}` : "(no channel)";

/** The names of those who wrote in a case, fit for print. */
export const namesIn = ({ entries }: Case): Names => {
  const authors = new Map(entries.map(({ message: { author } }) => [`${author?.id}`, author]));
  const channels = new Map(entries.map(({ message: { channel } }) => [`${channel?.id}`, channel]));
  return {
    author: (id) => authorName(authors.get(id) ?? { id }),
    channel: (id) => channelName(channels.get(id) ?? { id }),
  };
};

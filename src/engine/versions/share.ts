import type { Message } from "../message.ts";

/**
 * Is this author among so many percent? Always the same for one author and one `salt`, and whoever is among 10 percent is among 20.
 * A message without an author is not.
 */
export const isInShare = ({ platform, author }: Message, percent: number, salt: string): boolean =>
  percent > 0 && author !== undefined && placeOf(`${salt} ${platform} ${author.id}`) < percent / 100;

/** A place in [0, 1), as good as by chance. Source: FNV-1a, and the last step of MurmurHash3 (both in the public domain). */
const placeOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};

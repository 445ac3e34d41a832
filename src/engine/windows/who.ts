import type { Message } from "../message.ts";
import { HASH_BASIS, HASH_PRIME, hashOf } from "./likeness.ts";

/** Where the second hash begins. */
export const CHECK_BASIS = 0x2f0b4f27;

/** Who wrote the present message and where, as numbers: hashed once for all that remember it. */
export class Who {
  /** Of the author's id. */
  author = 0;
  /** Another one of it: both together are those of one author alone. */
  check = 0;
  /** Of the channel's id; of nothing where it is not known. */
  channel = 0;
  /** Of the platform and the community. */
  place = 0;
  #platform = "";
  #community: string | undefined;

  /** Turns to the next message. */
  about({ author, channel, platform, community }: Message): this {
    this.#readAuthor(author?.id ?? "");
    this.channel = hashOf(channel?.id ?? "");
    // One message after the other comes from the same community, mostly.
    if (platform !== this.#platform || community !== this.#community) {
      this.#platform = platform;
      this.#community = community;
      this.place = placeOf(platform, community);
    }
    return this;
  }

  /** Both hashes in one pass: each step of one waits for the step before, so two take no longer than one. */
  #readAuthor(id: string): void {
    let author = HASH_BASIS;
    let check = CHECK_BASIS;
    for (let i = 0; i < id.length; i++) {
      const code = id.charCodeAt(i);
      author = Math.imul(author ^ code, HASH_PRIME);
      check = Math.imul(check ^ code, HASH_PRIME);
    }
    this.author = author >>> 0;
    this.check = check >>> 0;
  }
}

/** A number for a community on a platform. */
export const placeOf = (platform: string, community: string | undefined): number =>
  (Math.imul(hashOf(platform), 0x9e3779b1) ^ hashOf(community ?? "")) >>> 0;

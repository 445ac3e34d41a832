import type { Message } from "../message.ts";
import { hashOf } from "./likeness.ts";

/** Who wrote the present message and where, as numbers: hashed once for all that remember it. */
export class Who {
  /** Of the author's id. */
  author = 0;
  /** Of the channel's id; of nothing where it is not known. */
  channel = 0;
  /** Of the platform and the community. */
  place = 0;
  #platform = "";
  #community: string | undefined;

  /** Turns to the next message. */
  about({ author, channel, platform, community }: Message): this {
    this.author = hashOf(author?.id ?? "");
    this.channel = hashOf(channel?.id ?? "");
    // One message after the other comes from the same community, mostly.
    if (platform !== this.#platform || community !== this.#community) {
      this.#platform = platform;
      this.#community = community;
      this.place = placeOf(platform, community);
    }
    return this;
  }
}

/** A number for a community on a platform. */
export const placeOf = (platform: string, community: string | undefined): number =>
  (Math.imul(hashOf(platform), 0x9e3779b1) ^ hashOf(community ?? "")) >>> 0;

import type { Message } from "../message.ts";
import { hashOf } from "./likeness.ts";

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
    const id = author?.id ?? "";
    this.author = hashOf(id);
    this.check = hashOf(id, CHECK_BASIS);
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

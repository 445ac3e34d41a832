import type { Author, Channel } from "../engine/message.ts";
import type { Chance } from "./chance.ts";
import type { Said } from "./line.ts";
import { MINUTE, type People, peopleFrom } from "./people.ts";
import { DISCORD, type Stage, TWITCH } from "./stage.ts";

/** When the first line of every corpus is written. */
export const START = Date.UTC(2026, 0, 5, 17);

/** Where and by whom a line is written that has nothing to do with the one before it. */
export type Moment = {
  readonly at: number;
  readonly stage: Stage;
  readonly channel: Channel;
  readonly author: Author;
};

/** Lines that stand alone: minutes apart, each by somebody new, so that nothing but the line itself can be judged. */
export const moments = (chance: Chance, share: { readonly discord: number }) => {
  const people: People = peopleFrom(chance.apart());
  let at = START;
  return {
    people,
    /** `by` gives the author, who is anybody otherwise. */
    next: (by: (stage: Stage, at: number) => Author = people.anyone): Moment => {
      at += Math.round((1 + chance.next() * 4) * MINUTE);
      const stage = chance.holds(share.discord) ? DISCORD : TWITCH;
      return { at, stage, channel: chance.pick(stage.channels), author: by(stage, at) };
    },
  };
};

/** In the order of time; those of one moment stay as they are. */
export const inOrder = (said: readonly Said[]): readonly Said[] => said.toSorted((a, b) => a.at - b.at);

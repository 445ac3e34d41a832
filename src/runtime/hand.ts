import type { EffectId, OutboxItem } from "../engine/effect.ts";
import type { Platform } from "../engine/message.ts";

/** Effects of one platform held in memory at once, so that what stops harm can overtake what tidies up. */
export const MOST_OF_ONE = 2_048;

/** The effects that are in hand: read from the outbox, and not over. Counted by platform, so that none takes the room of another. */
export const openHand = () => {
  const held = new Map<EffectId, Platform>();
  const counts = new Map<Platform, number>();
  const count = (platform: Platform, by: number): number => {
    const now = (counts.get(platform) ?? 0) + by;
    if (now > 0) counts.set(platform, now);
    else counts.delete(platform);
    return now;
  };
  return {
    has: (id: EffectId): boolean => held.has(id),
    size: (): number => held.size,
    take: ({ id, effect }: OutboxItem): void => {
      if (held.has(id)) return;
      held.set(id, effect.target.platform);
      count(effect.target.platform, 1);
    },
    /** Gives how many are left of its platform. */
    letGo: (id: EffectId): number => {
      const platform = held.get(id);
      if (platform === undefined) return 0;
      held.delete(id);
      return count(platform, -1);
    },
    /** Platforms that have so many, or more. */
    with: (many: number): ReadonlySet<Platform> =>
      new Set([...counts].flatMap(([platform, now]) => (now >= many ? [platform] : []))),
    /** How many those of the other platforms are. */
    beside: (platforms: ReadonlySet<Platform>): number =>
      [...platforms].reduce((left, platform) => left - (counts.get(platform) ?? 0), held.size),
  };
};

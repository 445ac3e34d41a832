/** The first moment of Discord's ids. */
const DISCORD_EPOCH = 1_420_070_400_000;

/**
 * When something with this id was made, epoch ms.
 * Source: Discord's developer reference, "Snowflakes": the upper 42 bits count the milliseconds since 2015.
 */
export const madeAt = (id: string): number => Number(BigInt(id) >> 22n) + DISCORD_EPOCH;

/** The lowest id of a moment: everything that was made later has a higher one. */
export const firstIdAt = (at: number): string => String(BigInt(Math.max(0, at - DISCORD_EPOCH)) << 22n);

/** Ids compare as numbers: a shorter one is older, whatever its first digit. */
export const isNewer = (id: string, than: string): boolean => BigInt(id) > BigInt(than);

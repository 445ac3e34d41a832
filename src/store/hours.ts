const HOUR_MS = 3_600_000;

/** The hour of a moment, counted since 1970. */
export const hourOf = (at: number): number => Math.floor(at / HOUR_MS);

/** When it began, epoch ms. */
export const hourStart = (hour: number): number => hour * HOUR_MS;

/** A clock that goes back by more than this was wrong before. */
export const WRONG_MS = 3_600_000;

/** The later of two times of messages, the second of which came in last: what is delivered late changes nothing, and a clock that was ahead is forgotten. */
export const laterOf = (known: number, at: number): number => (known - at > WRONG_MS ? at : Math.max(known, at));

import { setFlagsFromString } from "node:v8";

/** The heap grows by this share of what is in use before it is cleaned up as a whole, percent. V8 lets it grow up to fourfold by itself. */
const GROWTH_PERCENT = 40;

/**
 * Makes this process clean up its memory more often from now on: a bot that runs for weeks is a guest on somebody's machine.
 *
 * Limits: sets no upper limit, so a large rulebook fits as before. Reasons and measurements: docs/decisions/0013-memory.md.
 */
export const keepHeapSmall = (): void => setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);

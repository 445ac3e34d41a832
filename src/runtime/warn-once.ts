import type { Listener } from "./run-event.ts";

/** Tells that something is wrong in modbot itself: once for each kind of it, because chat can bring it about as often as it likes. */
export type Warn = (what: string, error: unknown) => Promise<void>;

const MOST_KINDS = 100;

export const warnOnce = (emit: Listener): Warn => {
  const told = new Set<string>();
  return async (what, error) => {
    const kind = `${what} ${error instanceof Error ? `${error.name} ${error.message.slice(0, 80)}` : typeof error}`;
    if (told.has(kind) || told.size >= MOST_KINDS) return;
    told.add(kind);
    await emit({ type: "warning", what, error });
  };
};

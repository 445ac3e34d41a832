import { BURST_MS } from "../burst.ts";

/** Something about one message that may be one of many of a wave. `saidAt`: when it was judged, epoch ms. */
type Part = { readonly saidAt: number; readonly wave?: string };

/**
 * What belongs to one wave, together; everything else by itself. Each in order of time.
 * A wave that has been silent for a minute is another one, as in cases.
 */
export const inWaves = <P extends Part>(parts: readonly P[]): readonly (readonly P[])[] => {
  const groups: P[][] = [];
  const last = new Map<string, P[]>();
  for (const part of [...parts].sort((one, other) => one.saidAt - other.saidAt)) {
    const group = part.wave === undefined ? undefined : last.get(part.wave);
    if (group !== undefined && part.saidAt - group.at(-1)!.saidAt <= BURST_MS) {
      group.push(part);
      continue;
    }
    const fresh = [part];
    groups.push(fresh);
    if (part.wave !== undefined) last.set(part.wave, fresh);
  }
  return groups;
};

import type { PersonRef } from "../people-named.ts";
import { LONGEST_PERMIT_MS, PERMIT_MS, permitName } from "../permits/permit.ts";
import { parseDuration } from "../units.ts";
import { personRef } from "./command-text.ts";

/** A permit as somebody asked for it. */
export type PermitCall = {
  readonly who: PersonRef;
  readonly name: string;
  readonly forMs: number;
  readonly once: boolean;
};

/** `@sable link 60s`, `sable link once`: whom, what for, how long, and whether for one time. In words: what is wrong with it. */
export const readPermit = (words: readonly string[]): PermitCall | { readonly wrong: string } => {
  const [first, second, ...more] = words;
  const who = first === undefined ? undefined : personRef(first);
  if (who === undefined) return { wrong: "for whom?" };
  const name = second === undefined ? undefined : permitName(second);
  if (name === undefined) return { wrong: second === undefined ? "for what?" : "that is no name of a permit" };
  let forMs: number | undefined;
  let once = false;
  for (const word of more) {
    const ms = parseDuration(word.toLowerCase());
    if (word.toLowerCase() === "once" && !once) once = true;
    else if (ms !== undefined && ms > 0 && forMs === undefined) forMs = ms;
    else return { wrong: "how long? Write 60s, 10m, 2h, or once" };
  }
  if (forMs !== undefined && forMs > LONGEST_PERMIT_MS) return { wrong: "that is longer than 30d" };
  return { who, name, forMs: forMs ?? PERMIT_MS, once };
};

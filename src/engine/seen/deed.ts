import type { StaffAction } from "./staff-action.ts";

/** What staff did by hand, as a case tells it: its place is that of the case. */
export type Deed = Omit<StaffAction, "kind" | "platform" | "community" | "channel">;

export const deedOf = ({ kind: _, platform: __, community: ___, channel: ____, ...deed }: StaffAction): Deed => deed;

/** By what name whoever did it decides cases. Hostile. */
export const doerOf = ({ by }: Pick<Deed, "by">): string => by.name ?? by.id;

/** The same, told twice: a platform that is read again tells what it has told before. */
export const isSameDeed = (a: Deed, b: Deed): boolean =>
  a.action === b.action && a.author === b.author && a.by.id === b.by.id && a.at === b.at;

/** When it ends by itself; never: Infinity. */
export const deedEnds = ({ at, durationMs }: Deed): number => at + (durationMs ?? Number.POSITIVE_INFINITY);

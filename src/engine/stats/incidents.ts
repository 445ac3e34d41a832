import { isWaiting } from "../case.ts";
import type { CaseKind } from "./stat-store.ts";

/** Cases, how many of them needed nobody, and how many staff dealt with on the platform. */
export type Incidents = { readonly all: number; readonly automatic: number; readonly byHand: number };

/** Something had happened: it was not drawn from what was let pass. */
const isIncident = ({ sample }: CaseKind): boolean => sample !== "ignored";

/** The bot acted, nobody had to be asked, and nobody took it back. That a person looked because of the lot changes nothing. */
const isAutomatic = ({ status, botActed, sample }: CaseKind): boolean =>
  botActed && (status === "acted" || (sample === "acted" && status !== "approved" && status !== "undone"));

export const incidentsIn = (groups: readonly (CaseKind & { readonly cases: number })[]): Incidents => ({
  all: sum(groups.filter(isIncident)),
  automatic: sum(groups.filter((group) => isIncident(group) && isAutomatic(group))),
  byHand: sum(groups.filter((group) => isIncident(group) && group.byHand === true)),
});

/** Cases in which the bot acted by itself. */
export const actedIn = (groups: readonly (CaseKind & { readonly cases: number })[]): number =>
  sum(groups.filter((group) => isIncident(group) && group.botActed));

/** Messages that were drawn from what was let pass, and wait. */
export const drawnWaiting = (groups: readonly (CaseKind & { readonly cases: number })[]): number =>
  sum(groups.filter((group) => group.sample === "ignored" && isWaiting(group)));

const sum = (groups: readonly { readonly cases: number }[]): number =>
  groups.reduce((total, { cases }) => total + cases, 0);

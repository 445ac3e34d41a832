import type { Cluster } from "./cluster.ts";

/** Meanings written by hand, and the frame that says much the same of one thing or another. */
export const KIN: Readonly<Record<string, string>> = {
  "td-sell-account": "sell-account",
  "ch-sell": "sell-cheats",
  "ac-aimbot": "accuse-cheat",
  "sc-crypto-double": "double-coins",
  "sc-nitro": "lure-prize",
  "sc-robux": "lure-prize",
  "sc-prize": "lure-prize",
  "bg-gift-sub": "beg-prize",
  "bg-items": "beg-prize",
  "dx-ask-address": "find-out-data",
  "dx-hunt": "find-out-data",
  "dx-offer-dox": "publish-data",
  "dx-blackmail": "publish-data",
  "threat-beat": "beat-up",
  "threat-game-kill": "beat-in-game",
  "hr-stupid": "insult-member",
  "hr-loser": "insult-member",
  "pr-stream": "praise-member",
  "md-praise": "praise-member",
  "md-unfair-ban": "ban-unfair",
  "md-report-user": "report-for",
  "md-ask-rules": "ask-rule",
  "pi-ask-movie": "pirate",
  "sl-hero-dies": "spoil-death",
  "dr-sell": "deal-drug",
  "dr-sober": "quit-drug",
  "ds-want-die": "distress-after",
  "ds-depressed": "distress-after",
  "ht-deport": "drive-out",
  "ht-apes": "dehumanise",
  "ht-jew-money": "conspiracy",
  "ht-replacement": "conspiracy",
  "ht-counter": "defend-group",
  "ht-identity-plain": "belong-group",
  "tc-mic-help": "help-device",
  "tc-printer": "device-broken",
  "tc-buy-pc": "recommend-device",
  "gm-bug": "game-crash",
  "gm-lag": "lag-in",
  "gm-kill-request": "focus-hero",
  "gm-heal-request": "protect-hero",
  "gm-objective": "push-place",
  "gm-difficulty": "beat-boss",
  "gm-achievement": "boss-done",
  "st-won": "team-beat-team",
  "st-lost": "team-beat-team",
  "st-who-plays": "when-event",
  "ev-when-live": "when-event",
  "ev-reschedule": "event-on-day",
  "fd-recipe": "cook-food",
  "sk-exam-tomorrow": "exam-in",
  "sk-hw-help": "tutor-for",
  "ds-grief": "pet-died",
  "ev-travel": "travel-to",
  "ev-rain": "weather-in",
  "ev-doctor": "hurts",
  "dx-own-city": "live-in",
  "mu-play": "play-instrument",
  "op-show-tip": "recommend-media",
  "op-film-bad": "dislike-media",
  "pr-good-luck": "luck-with",
  "pr-congrats": "congrats-on",
  "tc-kill-process": "kill-process",
  "ev-family": "visit-in",
};

const FRAME_END = "/";
const isByHand = ({ id }: Pick<Cluster, "id">): boolean => !id.includes(FRAME_END);

/** Whose meanings are alike: the frame of a cluster from a grammar or of its kin, else the cluster itself. */
export const familyOf = ({ id }: Pick<Cluster, "id">): string => KIN[id] ?? id.split(FRAME_END, 1)[0] ?? id;

/** Do these two mean so much the same that neither is a wrong answer for the other? Two fillings of a frame do not. */
export const areKin = (a: Pick<Cluster, "id">, b: Pick<Cluster, "id">): boolean =>
  a.id === b.id || (familyOf(a) === familyOf(b) && (isByHand(a) || isByHand(b)));

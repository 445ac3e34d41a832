import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Actor } from "../case.ts";
import type { CommunityId } from "../message.ts";
import type { LabelName } from "../scorers/labels.ts";
import type { ModelRef } from "../scorers/model-ref.ts";
import type { Curve } from "./curve.ts";

/** *calibration*: the scores of a label are made to mean what they say here. *adapter*: and words of this community shift them. */
export const COMMUNITY_MODEL_KINDS = ["adapter", "calibration"] as const;
export type CommunityModelKind = (typeof COMMUNITY_MODEL_KINDS)[number];

/** What a word, or two in a row, adds to the log-odds of a label. */
export type WordWeight = { readonly word: string; readonly weight: number };

/** How far the shares that a label claims are off, on verdicts that were kept aside. 0 is best of both. */
export type Errors = { readonly brier: number; readonly logLoss: number };

/** Of the texts kept aside with scores in this range: how many, what they claim on average, and the share that has the label. Weighted. */
export type Bin = { readonly from: number; readonly count: number; readonly says: number; readonly has: number };

/** What the verdicts that were kept aside say of one label. */
export type HeldOut = {
  /** Verdicts that it was fitted on, and those kept aside: later ones. */
  readonly fitted: number;
  readonly aside: number;
  readonly before: Errors;
  readonly after: Errors;
  readonly bins: { readonly before: readonly Bin[]; readonly after: readonly Bin[] };
  /** How many times as likely the differences are if it is better than the default than if it is not: wealth of a bet against it. */
  readonly evidence: number;
  /** So much is asked for, that of all looks together not more than five in a hundred communities are told wrongly. */
  readonly needed: number;
};

/** One label as a community sees it. */
export type LabelFit = {
  readonly label: LabelName;
  readonly curve: Curve;
  /** By how much they weigh, the heaviest first. None in a calibration. */
  readonly words: readonly WordWeight[];
  readonly heldOut: HeldOut;
  /** Is it proven to be better than the default? Otherwise the default serves for this label. */
  readonly proven: boolean;
};

/** What was learnt of one community. Never changed afterwards: to learn more makes another one. */
export type CommunityModelBody = {
  readonly community: CommunityId;
  readonly kind: CommunityModelKind;
  /** The classifier that it stands on: of another one it says nothing. */
  readonly base: ModelRef;
  readonly labels: readonly LabelFit[];
};

export type NewCommunityModel = CommunityModelBody & { readonly at: number; readonly by: Actor };

/** *candidate*: it has never judged. *live*: it judges now. *retired*: it has judged. */
export type CommunityModelState = "candidate" | "live" | "retired";

/** One that is stored. `id` counts from 1. */
export type CommunityModel = NewCommunityModel & {
  readonly id: number;
  /** Twelve hexadecimal digits that stand for all that it has learnt. */
  readonly version: string;
  readonly state: CommunityModelState;
  /** When it last began to judge, epoch ms. */
  readonly liveAt?: number;
  /** How often the chat has moved away from what it was when it began to judge, and the last time with what. */
  readonly drifts: number;
  readonly drifted?: { readonly at: number; readonly says: string };
};

const DIGITS = 12;

/** Stands for a model: equal where the same was learnt, whatever is known of how good it is. */
export const versionOf = ({ community, kind, base, labels }: CommunityModelBody): string => {
  const learnt = provenIn({ labels }).map(({ label, curve, words }) => [label, curve, words]);
  const text = JSON.stringify([community, kind, base.id, base.version, learnt]);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, DIGITS);
};

/** Which model has scored, where this one has: `modbot-chat+m3 9f2a11bc03de`. */
export const refOf = ({ base, id, version }: Pick<CommunityModel, "base" | "id" | "version">): ModelRef => ({
  id: `${base.id}+m${id}`,
  version,
});

/** Those labels of it that are better than the default. */
export const provenIn = ({ labels }: Pick<CommunityModelBody, "labels">): readonly LabelFit[] =>
  labels.filter(({ proven }) => proven);

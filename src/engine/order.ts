import type { Actor } from "./case.ts";
import type { LinkCodeBody } from "./identity/link-codes.ts";
import type { CommunityId } from "./message.ts";
import type { PermitBody } from "./permits/permit.ts";
import type { GivenProof } from "./trust/given-proof.ts";
import type { RulebookOrder } from "./versions/rulebook-order.ts";

/**
 * What can be asked of the running bot from another process, by kind. An order stays in force until a later one about the same
 * says otherwise, or its time is over; so what holds now follows from the log alone, after a restart too.
 */
export type OrderBody =
  | RuleOrder
  | ProofOrder
  | ProfileOrder
  | RulebookOrder
  /** A leave for one person, given, taken back or used up. */
  | PermitBody
  /** A code by which somebody shows that two accounts are theirs. */
  | LinkCodeBody;

/** A rule that does not act until further notice, or may again. `fingerprint`: the conditions that it has then, which may act from now on though they are new; `elsewhere`: those that it has then in some places or at some times only, likewise. */
export type RuleOrder = {
  readonly kind: "rule";
  readonly rule: string;
  readonly does: "pause" | "resume";
  readonly why: string;
  readonly fingerprint?: string;
  readonly elsewhere?: readonly string[];
};

/** A rule with the conditions that it has then, of which it is proven from verdicts on what it hit with other thresholds that it may act. They may act from now on though they are new. */
export type ProofOrder = {
  readonly kind: "rule";
  readonly rule: string;
  readonly does: "certify";
  readonly why: string;
  readonly fingerprint: string;
  readonly proof: GivenProof;
};

/** A profile that is active, or not, whatever the rulebook says of times; `auto`: as the rulebook says again. */
export type ProfileOrder = {
  readonly kind: "profile";
  readonly profile: string;
  readonly does: "on" | "off" | "auto";
  /** Absent: in all of them. */
  readonly community?: CommunityId;
};

export type NewOrder = {
  /** Epoch ms. */
  readonly at: number;
  readonly by: Actor;
  /** From then on it counts no more, epoch ms. Absent: until another order. */
  readonly until?: number;
  readonly body: OrderBody;
};

/** An order as it stands in the log. `seq` counts from 1, without gaps. */
export type Order = NewOrder & { readonly seq: number };

/** The conditions that an order lets act. */
export const letActBy = ({ fingerprint, elsewhere = [] }: RuleOrder): readonly string[] =>
  fingerprint === undefined ? elsewhere : [fingerprint, ...elsewhere];

/** Does it still count at this time, as far as its own end goes? */
export const isInForce = ({ until }: NewOrder, now: number): boolean => until === undefined || now < until;

/** Orders, kept for good. */
export type OrderStore = {
  /** Adds them in one transaction, each with a link in the audit chain, and gives them with their numbers. */
  readonly give: (orders: readonly NewOrder[]) => Promise<readonly Order[]>;
  /** Orders after `seq`, in order. */
  readonly orders: (after: number, limit: number) => Promise<readonly Order[]>;
};

import type { Actor, CaseId } from "../case.ts";
import type { CommunityId, Platform } from "../message.ts";
import type { Person } from "../ports.ts";
import type { Side } from "./concept.ts";

/** Where an exemplar counts: what is meant ill in one community may be banter in the next. */
export type Locality = { readonly platform: Platform; readonly community?: CommunityId };

/** A message about which a person has decided, as an example of a concept. Derived from a verdict, and taken back with it. */
export type Exemplar = {
  readonly concept: string;
  /** *near*: it was upheld. *far*: it was let pass, or what had been done was taken back. */
  readonly side: Side;
  /** Personal data taken out, at most `LONGEST` characters. Hostile. */
  readonly text: string;
  readonly where: Locality;
  readonly caseId: CaseId;
  /** The rule whose finding it was. */
  readonly rule: string;
  readonly by: Actor;
  readonly at: number;
  /** Whose words they are: so that they can be forgotten with the person. Absent where the platform did not say. */
  readonly author?: Person;
};

/** As it is kept. */
export type StoredExemplar = Exemplar & { readonly number: number };

/** Longer messages are no examples of one meaning. */
export const LONGEST = 300;

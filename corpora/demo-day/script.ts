/** What a moderator would say of a line. Nothing said: it is fine. */
export type Verdict = readonly string[];
export type Said = readonly [who: string, text: string, breaks?: Verdict];

/** People talking in one channel, from a minute and second of the evening on. */
export type Talk = { readonly from: string; readonly channel: string; readonly says: readonly Said[] };

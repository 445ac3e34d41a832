import { type IdentityStore, MOST_ACCOUNTS } from "../engine/identity/identity.ts";
import { type LinkCodes, readCode, spendCodeOrder } from "../engine/identity/link-codes.ts";
import type { Message } from "../engine/message.ts";
import type { NewOrder } from "../engine/order.ts";
import type { Insist } from "./insist.ts";

/** What became of a code that somebody has written. `undefined`: it is none, and the message like any other. */
export type Linked = { readonly done: true } | { readonly done: false; readonly why: string } | undefined;

/** Links the accounts of whoever writes a code from both of them. A code that is used up or void stays so after a restart. Errors: `StoreError` when the store gives up. */
export const openLinkDesk = (how: {
  readonly store: Pick<IdentityStore, "linkAccounts">;
  readonly codes: LinkCodes;
  readonly insist: Insist;
  readonly give: (order: NewOrder) => Promise<void>;
}) => ({
  take: async ({ platform, author }: Message, text: string, at: number): Promise<Linked> => {
    const [, first = "", named = ""] = /^(\S*)\s*(.*)$/s.exec(text.trim()) ?? [];
    const code = readCode(first);
    if (code === undefined || author === undefined) return undefined;
    const claim = how.codes.claim(code, named.trim(), { platform, author: author.id }, at);
    if (claim === undefined || claim.came === "noted") return claim && { done: true };
    if (claim.came === "unnamed") return { done: false, why: claim.why };
    if (claim.came === "wrong") {
      await how.give(spendCodeOrder(code, at));
      return { done: false, why: claim.why };
    }
    const [a, b] = claim.accounts;
    const came = await how.insist("linking accounts", () => how.store.linkAccounts(a, b, claim.by, at, "code"));
    await how.give(spendCodeOrder(code, at));
    return came === "too many"
      ? { done: false, why: `a person has ${MOST_ACCOUNTS} accounts at most` }
      : { done: true };
  },
});

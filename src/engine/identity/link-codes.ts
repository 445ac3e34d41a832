import type { Actor } from "../case.ts";
import type { NewOrder } from "../order.ts";
import { type Account, accountText, isSameAccount } from "./identity.ts";

/** How long a code is good for. */
export const CODE_MS = 15 * 60_000;
/** Codes remembered at once; the oldest makes room. */
const MOST_CODES = 1_024;

/**
 * Asks the running bot to wait for a code: whoever writes it from another account with the name of this one, and then from this one, is one person.
 * `spend`: the code is used up or void, and waited for no more. Older orders say nothing of what they do: they give.
 */
export type LinkCodeBody =
  | { readonly kind: "link_code"; readonly does?: "give"; readonly code: string; readonly account: Account }
  | { readonly kind: "link_code"; readonly does: "spend"; readonly code: string };

export const linkCodeOrder = (code: string, account: Account, by: Actor, at: number): NewOrder => ({
  at,
  by,
  until: at + CODE_MS,
  body: { kind: "link_code", does: "give", code, account },
});

export const spendCodeOrder = (code: string, at: number): NewOrder => ({
  at,
  by: { kind: "modbot" },
  body: { kind: "link_code", does: "spend", code },
});

/** No letter that looks like a digit. Source: Crockford's Base32. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS = 8;

/** `K7Q2-9XWM` from eight random bytes: forty bits, which nobody guesses in a quarter of an hour. */
export const codeFrom = (bytes: Uint8Array): string => {
  const letters = Array.from({ length: LETTERS }, (_, i) => ALPHABET[(bytes[i] ?? 0) % ALPHABET.length]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** As people write it: small letters, O for 0, I and L for 1, the dash left out. `undefined`: no code. */
export const readCode = (text: string): string | undefined => {
  const letters = text.trim().toUpperCase().replaceAll("-", "").replaceAll("O", "0").replace(/[IL]/g, "1");
  if (letters.length !== LETTERS || [...letters].some((letter) => !ALPHABET.includes(letter))) return undefined;
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** What writing a code came to. `wrong` and `unnamed`: nothing, and why. With `linked` and `wrong` the code is gone, which is to be written down. */
export type Claim =
  | { readonly came: "noted" }
  | { readonly came: "unnamed"; readonly why: string }
  | { readonly came: "linked"; readonly accounts: readonly [Account, Account]; readonly by: Actor }
  | { readonly came: "wrong"; readonly why: string };

type Waiting = {
  readonly account: Account;
  readonly by: Actor;
  readonly until: number;
  /** Which other account has written it, and whether that one has said whom it is linked with. */
  other?: Account;
  isNamed?: boolean;
};

/**
 * The codes that wait to be written from both accounts of a person.
 *
 * Whoever writes a code that is another account's names that account: nobody is made to take somebody's strikes by being told to write a word.
 *
 * A code belongs to one account and is told to nobody but its owner. The other account writes it first, when nobody else can know it; the
 * account that it belongs to writes it last, and so confirms it. Whoever copies it from the chat in between makes it void: two others have
 * written it then, and nobody can tell which is the right one.
 * Limits: what has been written is forgotten with a restart: it is written again.
 */
export class LinkCodes {
  readonly #waiting = new Map<string, Waiting>();

  heed({ body, by, until, at }: NewOrder & { readonly body: LinkCodeBody }): void {
    if (body.does === "spend") {
      this.#waiting.delete(body.code);
      return;
    }
    const { code, account } = body;
    // One code an account: a new one takes the place of the last.
    for (const [known, waiting] of this.#waiting)
      if (isSameAccount(waiting.account, account)) this.#waiting.delete(known);
    this.#waiting.set(code, { account, by, until: until ?? at + CODE_MS });
    if (this.#waiting.size > MOST_CODES) this.#waiting.delete(this.#waiting.keys().next().value!);
  }

  /** Somebody has written a code; `named`: what stood behind it. `undefined`: there is none of that name, or no more. */
  claim(code: string, named: string, account: Account, at: number): Claim | undefined {
    const waiting = this.#waiting.get(code);
    if (waiting === undefined) return undefined;
    if (at >= waiting.until) {
      this.#waiting.delete(code);
      return undefined;
    }
    const { other, by } = waiting;
    if (isSameAccount(account, waiting.account)) {
      if (other === undefined) {
        // Now everybody knows it.
        this.#waiting.delete(code);
        return wrong(
          "it was written from this account first, where all can read it: make a new one, and write it from the other account first",
        );
      }
      this.#waiting.delete(code);
      if (waiting.isNamed !== true)
        return wrong(
          `${accountText(other)} has written it without ${accountText(account)} behind it: make a new one, and write both`,
        );
      return { came: "linked", accounts: [waiting.account, other], by };
    }
    if (other !== undefined && !isSameAccount(other, account)) {
      this.#waiting.delete(code);
      return wrong(`${accountText(other)} and ${accountText(account)} have both written it: make a new one`);
    }
    // Named or not: all can read it now, so that nobody else may be the other one.
    waiting.other = account;
    if (isNameOf(waiting.account, named)) waiting.isNamed = true;
    return waiting.isNamed === true
      ? { came: "noted" }
      : {
          came: "unnamed",
          why: "whom the account is linked with is to stand behind the code, as in discord:1290000000000000001",
        };
  }
}

const wrong = (why: string): Claim => ({ came: "wrong", why });

/** People write it by hand: capital letters make no difference. Names do not count, for people choose their own: somebody may be called `please`. */
const isNameOf = (account: Account, text: string): boolean => text.toLowerCase() === accountText(account).toLowerCase();

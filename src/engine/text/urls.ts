import type { Span } from "../decision.ts";

/** A link found in a text. */
export type FoundUrl = {
  /** Lower case, ASCII where possible, without a final dot: `evil.example`. */
  readonly host: string;
  readonly span: Span;
  /** Is it surely a link (scheme, `www.`, path, or a host that is not an ordinary word or file name)? A doubtful one counts only against a list that names it. */
  readonly certain: boolean;
};

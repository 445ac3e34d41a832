import type { PersonalFind } from "./find.ts";
import { findPersonal } from "./find-personal.ts";

/** The text with every find replaced by its kind: `call [phone]`. Finds as `findPersonal` gives them, of this text. */
export const redact = (text: string, finds: readonly PersonalFind[]): string => {
  let redacted = "";
  let done = 0;
  for (const { kind, span } of finds) {
    if (span.start < done) continue;
    redacted += `${text.slice(done, span.start)}[${kind}]`;
    done = span.end;
  }
  return done === 0 ? text : redacted + text.slice(done);
};

/** The text without the personal data that can be found in it, doubtful finds included: what is taken out in vain does no harm. */
export const redactPersonal = (text: string): string => redact(text, findPersonal(text));

import { findAddresses } from "./address.ts";
import { findCards } from "./card.ts";
import { findCoordinates } from "./coordinates.ts";
import { findEmails, findSpelledEmails } from "./email.ts";
import { PERSONAL_KINDS, type PersonalFind, type PersonalKind, type PlainFind } from "./find.ts";
import { findIbans } from "./iban.ts";
import { findIdNumbers } from "./id-number.ts";
import { findIpv4 } from "./ip.ts";
import { findIpv6 } from "./ipv6.ts";
import { findPhones } from "./phone.ts";
import { plainView, unchanged } from "./plain-view.ts";
import {
  HAS_AT,
  HAS_COLONS,
  HAS_DIGIT,
  HAS_ODD,
  HAS_PAIR,
  HAS_QUAD,
  HAS_RUN,
  HAS_SHORT_RUN,
  HAS_SPELLED_AT,
  survey,
} from "./survey.ts";

/** A scanner, and what a text must hold for it to be worth running. */
type Finder = {
  readonly kind: PersonalKind;
  readonly needs: number;
  readonly find: (text: string) => readonly PlainFind[];
};

const FINDERS: readonly Finder[] = [
  { kind: "iban", needs: HAS_RUN, find: findIbans },
  { kind: "card", needs: HAS_RUN, find: findCards },
  { kind: "id_number", needs: HAS_SHORT_RUN, find: findIdNumbers },
  { kind: "email", needs: HAS_AT, find: findEmails },
  { kind: "email", needs: HAS_SPELLED_AT, find: findSpelledEmails },
  { kind: "ip", needs: HAS_QUAD, find: findIpv4 },
  { kind: "ip", needs: HAS_COLONS, find: findIpv6 },
  { kind: "phone", needs: HAS_RUN, find: findPhones },
  { kind: "address", needs: HAS_DIGIT, find: findAddresses },
  { kind: "coordinates", needs: HAS_PAIR, find: findCoordinates },
];

const NOTHING: readonly PersonalFind[] = [];

/**
 * Finds personal data in a text as sent, also where digits are of another script, and invisible characters lie between.
 *
 * Gives: finds in the order of the text, none within another. Spans are of the raw text.
 * Limits: linear in the text. A text without a digit, an `@` or one spelled out costs one pass over its characters.
 */
export const findPersonal = (raw: string): readonly PersonalFind[] => {
  const first = survey(raw);
  if (first === 0) return NOTHING;
  const odd = (first & HAS_ODD) !== 0;
  const view = odd ? plainView(raw) : unchanged(raw);
  const has = odd ? survey(view.text) : first;
  if (has === 0) return NOTHING;
  let found: { readonly kind: PersonalKind; readonly plain: PlainFind }[] | undefined;
  for (const { kind, needs, find } of FINDERS) {
    if ((has & needs) === 0) continue;
    for (const plain of find(view.text)) {
      found ??= [];
      found.push({ kind, plain });
    }
  }
  if (found === undefined) return NOTHING;
  return withoutOverlaps(found).map(({ kind, plain: { start, end, ...rest } }) => ({
    kind,
    span: { start: view.startOf(start), end: view.endOf(end) },
    ...rest,
  }));
};

type Candidate = { readonly kind: PersonalKind; readonly plain: PlainFind };

/** Of finds that overlap, the certain one stays, else that of the kind that is checked more strictly. */
const withoutOverlaps = (found: readonly Candidate[]): readonly Candidate[] => {
  if (found.length < 2) return found;
  const kept: Candidate[] = [];
  for (const next of [...found].sort((a, b) => a.plain.start - b.plain.start)) {
    const last = kept.at(-1);
    if (last === undefined || last.plain.end <= next.plain.start) kept.push(next);
    else if (rankOf(next) < rankOf(last)) kept[kept.length - 1] = next;
  }
  return kept;
};

const rankOf = ({ kind, plain }: Candidate): number =>
  PERSONAL_KINDS.indexOf(kind) + (plain.certain ? 0 : PERSONAL_KINDS.length) + (plain.specimen ? SPECIMEN : 0);
/** Last of all. */
const SPECIMEN = 2 * PERSONAL_KINDS.length;

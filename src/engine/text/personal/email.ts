import { endingOf } from "../host.ts";
import { isDigit, isLatin, isLetter } from "./characters.ts";
import type { PlainFind } from "./find.ts";

const LONGEST_NAME = 64;
const LONGEST_HOST = 120;

/** Names of mailboxes that belong to an office, a list or a machine. */
const OFFICES = new Set(
  (
    "abuse accounts admin administrator billing bookings booking bugs business careers contact contacto copyright customerservice dmca editor enquiries events feedback " +
    "git hello help helpdesk hi hostmaster hr info inquiries jobs kontakt legal list lists mail mailer-daemon marketing media modmail moderators moderation news newsletter no-reply " +
    "noreply do-not-reply donotreply office orders partners podcast postmaster press privacy pr receipts returns root sales security service shop sponsors staff store support " +
    "team tips webmaster"
  ).split(" "),
);
/** Hosts that stand for any host in examples: somebody there is nobody, unless a person is named. Source: RFC 2606. */
const EXAMPLE_HOSTS = new Set(
  "example.com example.net example.org example.edu domain.com yourdomain.com email.com test.com".split(" "),
);
const EXAMPLE_ENDINGS = /\.(?:example|test|invalid)$/;
/** Who is only an example at one of these. */
const ANYBODY = new Set(
  "you your yourname name user username someone somebody me foo bar test email mail nobody whoever".split(" "),
);
/** Providers with which private people have their mailboxes. */
const PROVIDERS = new Set(
  "gmail hotmail outlook yahoo proton protonmail icloud gmx web aol live mail yandex qq msn hey tutanota fastmail orange libero t-online wp seznam".split(
    " ",
  ),
);

/**
 * Finds e-mail addresses: `name@host.tld`, and `name (at) host dot tld`.
 *
 * Limits: the host must end as a host can, so that `user@laptop` and handles (`@name@server`) are none. Those at hosts kept for examples are specimens, and who only stands for anybody (`user@`) is none.
 */
export const findEmails = (text: string): readonly PlainFind[] => {
  const found: PlainFind[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const find = addressAround(text, at, at + 1);
    if (find) found.push(find);
  }
  return found;
};

const addressAround = (text: string, nameEnd: number, hostStart: number): PlainFind | undefined => {
  const start = startOfName(text, nameEnd);
  if (start === undefined) return undefined;
  let end = hostStart;
  while (end < text.length && end - hostStart < LONGEST_HOST && isHostChar(text.charCodeAt(end))) end++;
  while (end > hostStart && !isAlnum(text.charCodeAt(end - 1))) end--;
  return emailOf(text.slice(start, nameEnd), text.slice(hostStart, end), start, end, true);
};

/** Where the name before `end` begins; undefined where there is none, or it goes on from a path or another name. */
const startOfName = (text: string, end: number): number | undefined => {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && isNameChar(text.charCodeAt(start - 1))) start--;
  while (start < end && !isAlnum(text.charCodeAt(start)) && text.charCodeAt(start) !== 95) start++;
  const before = text.charAt(start - 1);
  return start === end || before === "@" || before === "/" ? undefined : start;
};

const emailOf = (name: string, host: string, start: number, end: number, certain: boolean): PlainFind | undefined => {
  const written = host.toLowerCase();
  const who = name.toLowerCase();
  if (!/^[^.]+(?:\.[^.]+)+$/.test(written) || /(?:^|\.)-|-(?:\.|$)/.test(written) || who.includes(".."))
    return undefined;
  const specimen = EXAMPLE_HOSTS.has(written) || EXAMPLE_ENDINGS.test(written);
  if (!specimen && (!/[a-z\u00a1-\uffff]{2}$/.test(written) || endingOf(written) === "none")) return undefined;
  if (ANYBODY.has(who) && !PROVIDERS.has(written.split(".")[0] ?? "")) return undefined;
  return {
    start,
    end,
    value: `${who}@${written}`,
    form: "",
    certain,
    ...(specimen ? { specimen } : {}),
    ...(OFFICES.has(who.split(/[+._]/)[0] ?? who) || OFFICES.has(who) ? { office: true } : {}),
  };
};

/** `(at)`, `[at]`, `{at}`, or the word where a mailbox provider follows. Sticky, so that each place is tried once. */
const SPELLED =
  /([a-z0-9][a-z0-9._+-]{0,63}) ?(?:[([{] ?(?:at|@) ?[)\]}]|( at )) ?([a-z0-9-]{2,40}(?: ?(?:\.|[([{] ?(?:dot|\.) ?[)\]}]|(?<= )dot(?= )) ?[a-z0-9-]{2,24}){1,3})(?![a-z0-9@])/iy;
const DOT = / ?(?:\.|[([{] ?(?:dot|\.) ?[)\]}]|\bdot\b) ?/gi;
/** Words before `at` that are no name of a mailbox. */
const NO_NAMES = new Set(
  "look looking me meet play playing stop working works live available found here there is was are am been buy sold watch up in out laugh yell shout".split(
    " ",
  ),
);

/** The same with the signs written as words, where the text holds such words at all. */
export const findSpelledEmails = (text: string): readonly PlainFind[] => {
  const found: PlainFind[] = [];
  for (const at of placesOfAt(text)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_NAME && isNameChar(text.charCodeAt(start - 1))) start--;
    if (start === at) continue;
    SPELLED.lastIndex = start;
    const match = SPELLED.exec(text);
    if (!match) continue;
    const [whole, name = "", bare, written = ""] = match;
    const host = written.replace(DOT, ".");
    if (
      bare !== undefined &&
      (!PROVIDERS.has(host.split(".")[0]?.toLowerCase() ?? "") || NO_NAMES.has(name.toLowerCase()))
    )
      continue;
    const find = emailOf(name, host, start, start + whole.length, bare === undefined);
    if (find) found.push(find);
  }
  return found;
};

/** Where what could be a spelled `@` begins, less the space before it. */
const placesOfAt = (text: string): readonly number[] => {
  const places: number[] = [];
  for (const match of text.matchAll(/ ?[([{] ?(?:at|@) ?[)\]}]| at (?=[a-z0-9-]{2,24} ?(?:\.|[([{]|dot))/gi))
    places.push(match.index);
  return places;
};

const isAlnum = (code: number): boolean => isDigit(code) || isLetter(code);
const isHostChar = (code: number): boolean => isAlnum(code) || code === 45 || code === 46;
const isNameChar = (code: number): boolean =>
  isDigit(code) || isLatin(code) || code === 46 || code === 95 || code === 43 || code === 45 || code === 37;

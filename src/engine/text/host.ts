import { getPublicSuffix, parse } from "tldts";
import { asciiLabel } from "./punycode.ts";
import { remembering } from "./remembering.ts";

/**
 * Endings of hosts that are also English words, chat words, or endings of file names: a bare name with one is as like as not a missing
 * space (`end.it is`) or a file (`main.rs`).
 */
const DOUBTFUL_ENDINGS = new Set(
  // Words and chat words of two letters.
  (
    "ad ai al am an as at be by ca co do eh es fm ga gg gl go id im in is it la lo ma me mo ms mu my na ne no nu om pa pm qa re sc so sh st tf th to tt uh um us va vi ws ye yt " +
    // Files.
    "cab cc cfd cl cpp cs dev doc map md mk ml mm mov mp mpg mt name pl ps pub py rs sql swift zip app bin box bz page gd gs " +
    // Words.
    "academy accountant actor ads adult africa agency airforce amsterdam and apartments app arab archi army art associates attorney auction audio author auto autos baby band " +
    "bank bar bargains baseball basketball beauty beer best bet bible bid bike bingo bio black blog blue boats bond boo book boutique box broker brother build builders " +
    "business buy buzz cab cafe call cam camera camp capital car cards care career careers cars case cash casino catering catholic center chat cheap christmas church " +
    "city claims cleaning click clinic clothing cloud club coach codes coffee college community company compare computer condos construction consulting contact contractors " +
    "cooking cool country coupon coupons courses credit cricket cruise cruises cyou dad dance data date dating day deal dealer deals degree delivery democrat dental dentist " +
    "desi design diamonds diet digital direct directory discount discover diy docs doctor dog domains dot download drive earth eat education email energy engineer engineering enterprises " +
    "equipment esq estate events exchange expert exposed express fail faith family fan fans farm farmers fashion fast feedback film final finance financial fire fish fishing " +
    "fit fitness flights florist flowers fly foo food football forex forsale forum foundation free fun fund furniture futbol fyi gallery game games garden gay gift gifts " +
    "gives giving glass global gold golf goo graphics gratis green grocery group guide guitars guru hair haus health healthcare help here hiphop hiv hockey holdings holiday " +
    "homes horse hospital host hosting hot house how icu immo industries ink institute insurance insure international investments jewelry jobs joy juegos kids kim kitchen " +
    "land latino law lawyer lease legal lgbt life lifestyle lighting limited limo link live living loan loans locker lol lotto love luxury maison makeup man management map " +
    "market marketing markets mba media meet memorial men menu mobile moda mom money monster mortgage motorcycles mov movie museum music navy network new news next ngo ninja " +
    "now observer off one ong onl online open orange organic origins party parts partners pay pet pets phone photo photography photos pics pictures pid pink pizza place play " +
    "plumbing plus poker politie porn post press prime pro productions prof promo properties property protection pub racing radio read realty recipes red rehab rent rentals " +
    "repair report republican rest restaurant review reviews rich rip rocks rodeo room rugby run sale salon save school schule science search secure security select services " +
    "sex sexy shoes shop shopping show silk singles site ski skin sky smile soccer social software solar solutions song soy spa space sport spot store storage stream studio " +
    "study style sucks supplies supply support surf surgery systems talk tattoo tax taxi team tech technology tennis theater tickets tips tires today tools top tours town toys " +
    "trade trading training travel trust tube university vacations ventures vet video villas vin vip vision vote voting voyage watch watches weather webcam website wed wedding " +
    "amazon android apple boots chrome crown dell ford fox frontier gap google guardian intel java jot kindle lego locus mini office ping pioneer progressive quest safety sap smart star " +
    "target total virgin visa windows xbox yahoo youtube " +
    "weir whoswho wiki win wine winners work works world wow wtf yoga you zero zone"
  ).split(" "),
);

type EndingOfHost = "none" | "doubtful" | "sure";

/** Does it end as a host can (a known public suffix and a name before it), and if so, is the ending one that ordinary words have? */
export const endingOf = remembering((host): EndingOfHost => {
  const { isIcann, isPrivate, domain } = parse(host, { allowPrivateDomains: true, validateHostname: true });
  if (domain === null && !(isPrivate === true && getPublicSuffix(host, { allowPrivateDomains: true }) === host))
    return "none";
  if (isIcann !== true && isPrivate !== true) return "none";
  return DOUBTFUL_ENDINGS.has(host.slice(host.lastIndexOf(".") + 1)) ? "doubtful" : "sure";
});

/** Is `label` a top-level domain? */
export const isTopLevel = remembering((label): boolean => parse(`x.${label}`).isIcann === true);

/** Four numbers of 0 to 255. */
export const isAddress = (host: string): boolean => {
  // Names of hosts end with a letter, and there are many more of them.
  const last = host.charCodeAt(host.length - 1);
  if (last < 48 || last > 57) return false;
  const parts = host.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
};

const MOST = 253;

/** Lower case and ASCII, without a final dot; `undefined` for what no host can be. */
export const asciiHost = (written: string): string | undefined => {
  let end = written.length;
  while (end > 0 && written.charCodeAt(end - 1) === 46) end--;
  if (end === 0 || end > MOST) return undefined;
  const trimmed = written.slice(0, end);
  const host = PLAIN.test(trimmed) ? trimmed.toLowerCase() : spelledInAscii(trimmed);
  return LABELS.test(host) ? host : undefined;
};

const spelledInAscii = remembering((host): string =>
  host.normalize("NFKC").toLowerCase().split(".").map(asciiLabel).join("."),
);

const PLAIN = /^[\x21-\x7e]+$/;
const LABELS = /^[^.]{1,63}(?:\.[^.]{1,63})*$/;

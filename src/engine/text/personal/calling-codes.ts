/**
 * Countries by the code that an international number begins with, and how many digits follow it, at least and at most.
 * Source: ITU-T E.164 and the national numbering plans. Codes that are not listed are not looked for: a plus before digits is mostly a score.
 */
const CODES: ReadonlyMap<string, readonly [least: number, most: number]> = new Map(
  (
    "1:10 7:10 20:8-10 27:9 30:10 31:9 32:8-9 33:9 34:9 36:8-9 39:8-11 40:9 41:9 43:7-12 44:9-10 45:8 46:7-10 47:8 48:9 49:7-12 51:8-9 52:10 54:10-11 55:10-11 56:9 57:10 " +
    "58:10 60:8-10 61:9 62:8-12 63:9-10 64:8-10 65:8 66:8-9 81:9-10 82:8-10 84:8-10 86:10-11 90:10 91:10 92:9-10 93:9 94:9 95:7-10 98:10 212:9 213:8-9 216:8 218:9 221:9 225:10 " +
    "233:9 234:7-10 237:9 244:9 251:9 254:9 255:9 256:9 258:9 260:9 263:9 351:9 352:6-11 353:7-9 354:7 355:8-9 356:8 357:8 358:6-11 359:8-9 370:8 371:8 372:7-8 373:8 374:8 375:9 380:9 " +
    "381:8-9 382:8 385:8-9 386:8 387:8 389:8 420:9 421:9 502:8 503:8 504:8 505:8 506:8 507:7-8 509:8 591:8 592:7 593:8-9 595:9 598:8 852:8 853:8 855:8-9 880:8-10 886:8-9 " +
    "960:7 961:7-8 962:8-9 963:9 964:10 965:8 966:8-9 967:9 968:8 970:9 971:8-9 972:8-9 973:8 974:8 975:9 976:8 977:10 992:9 993:8 994:9 995:9 996:9 998:9"
  )
    .split(" ")
    .map((entry) => {
      const [code = "", lengths = ""] = entry.split(":");
      const [least, most] = lengths.split("-").map(Number);
      return [code, [least ?? 0, most ?? least ?? 0]] as const;
    }),
);

/** Numbers that are free for the caller belong to offices and helplines: never to a person. */
const FREE: ReadonlyMap<string, RegExp> = new Map([
  ["1", /^8(?:00|88|77|66|55|44|33)/],
  ["44", /^80[08]|^116/],
  ["49", /^800|^116/],
  ["33", /^80[05]/],
  ["34", /^[89]00/],
  ["39", /^80[03]/],
  ["61", /^1[38]00|^13/],
  ["31", /^800/],
]);

/** Beyond the length: numbers of North America name an area and an exchange, and neither begins with 0 or 1. */
const isNorthAmerican = (rest: string): boolean => /^[2-9]\d\d[2-9]\d{6}$/.test(rest);

/** The code of the country that a full number (without the plus) begins with, where the rest of it fits. */
export const countryOf = (digits: string): string | undefined => {
  for (let size = 1; size <= 3; size++) {
    const code = digits.slice(0, size);
    const lengths = CODES.get(code);
    if (lengths === undefined) continue;
    const rest = digits.slice(size);
    if (rest.length < lengths[0] || rest.length > lengths[1]) return undefined;
    if (rest.startsWith("0") && code !== "39" && code !== "225") return undefined;
    return code !== "1" || isNorthAmerican(rest) ? code : undefined;
  }
  return undefined;
};

export const isFree = (country: string, digits: string): boolean =>
  FREE.get(country)?.test(digits.slice(country.length)) ?? false;

import type { Chance } from "../chance.ts";
import { inStyle } from "../disguises/hide.ts";
import { STYLES as LETTER_STYLES } from "../disguises/letters.ts";

/** How a link is spelled, and to which hosts a reader would come by it. `bare` ones have no scheme, so only a known name is seen as a link. */
export type Style = {
  readonly name: string;
  readonly bare?: boolean;
  readonly spell: (
    host: string,
    path: string,
    chance: Chance,
  ) => { readonly text: string; readonly hosts: readonly string[] };
};

const style = (name: string, spell: (host: string, path: string, chance: Chance) => string): Style => ({
  name,
  spell: (host, path, chance) => ({ text: spell(host, path, chance), hosts: [host] }),
});
const bare = (name: string, spell: (host: string, path: string, chance: Chance) => string): Style => ({
  ...style(name, spell),
  bare: true,
});

const SHOWN = [
  "youtube.com",
  "https://discord.com/gifts",
  "steamcommunity.com/gift/50",
  "click",
  "here",
  "official site",
  "google.com",
];
const hexOf = (text: string): string =>
  [...text].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");
const between = (host: string, joint: string): string => [...host].join(joint);
/** Addresses that are kept for documentation. Source: RFC 5737. */
const address = (chance: Chance): readonly number[] => [
  ...chance.pick([
    [192, 0, 2],
    [198, 51, 100],
    [203, 0, 113],
  ] as const),
  chance.between(1, 254),
];
const asWhole = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0);
const numeric = (name: string, write: (parts: readonly number[]) => string): Style => ({
  name,
  spell: (_, path, chance) => {
    const parts = address(chance);
    return { text: `http://${write(parts)}${path}`, hosts: [parts.join(".")] };
  },
});

export const STYLES: readonly Style[] = [
  bare("bare host", (host) => host),
  bare("bare host with path", (host, path) => `${host}${path}`),
  bare("bare in capitals", (host) => host.toUpperCase()),
  bare("www", (host) => `www.${host.replace(/^www\./, "")}`),
  style("https", (host, path) => `https://${host}${path}`),
  style("http", (host, path) => `http://${host}${path}`),
  style("scheme in capitals", (host, path) => `HTTPS://${host.toUpperCase()}${path}`),
  style(
    "mixed case",
    (host, path, chance) =>
      `hTTps://${[...host].map((c) => (chance.holds(0.5) ? c.toUpperCase() : c)).join("")}${path}`,
  ),
  style("no second slash", (host, path) => `https:/${host}${path}`),
  style("backslashes", (host, path) => `https:\\\\${host}${path}`),
  style("angle brackets", (host, path) => `<https://${host}${path}>`),
  style("spoiler bars", (host, path) => `||https://${host}${path}||`),
  style("inside code", (host, path) => `\`https://${host}${path}\``),
  style("Markdown", (host, path) => `[link](https://${host}${path})`),
  style("Markdown that deceives", (host, path, chance) => `[${chance.pick(SHOWN)}](https://${host}${path})`),
  style("Markdown with title", (host, path) => `[site](<https://${host}${path}> "nice")`),
  style("bold around", (host, path) => `**https://${host}${path}**`),
  style("hxxp", (host, path, chance) => `${chance.pick(["hxxp", "hxxps", "h**p", "httx"])}://${host}${path}`),
  style("[.]", (host, path) => `${host.replaceAll(".", "[.]")}${path}`),
  style("(dot)", (host, path) => `${host.replaceAll(".", "(dot)")}${path}`),
  style("[dot]", (host, path) => `${host.replaceAll(".", " [dot] ")}${path}`),
  bare("the word dot", (host, path) => `${host.replaceAll(".", " dot ")}${path}`),
  bare("space before the dot", (host, path) => `${host.replace(/\.(?=[^.]*$)/, " .")}${path}`),
  style("space after the scheme", (host, path) => `https:// ${host}${path}`),
  style("hxxps and [.]", (host, path) => `hxxps[:]//${host.replaceAll(".", "[.]")}${path}`),
  style("port", (host, path, chance) => `https://${host}:${chance.pick([80, 443, 8080, 8443, 3000])}${path}`),
  style("trailing dot", (host, path) => `https://${host}.${path}`),
  style(
    "user before the host",
    (host, path, chance) =>
      `https://${chance.pick(["discord.com", "www.google.com", "steamcommunity.com", "youtube.com:443"])}@${host}${path}`,
  ),
  style("user with escapes", (host, path) => `https://discord.com%2Fgifts@${host}${path}`),
  style("one letter escaped", (host, path) => `https://${host.replace(/[a-z]/, hexOf)}${path}`),
  style("host escaped", (host, path) => `https://${hexOf(host)}${path}`),
  style("zero-width inside", (host, path) => `https://${host.replace(/\./g, "\u200b.")}${path}`),
  style("soft hyphens inside", (host, path) => `https://${between(host, "\u00ad")}${path}`),
  style("full-width dots", (host, path) => `https://${host.replaceAll(".", "。")}${path}`),
  style("letters in another form", (host, path, chance) => {
    const letters = chance.pick(LETTER_STYLES.filter(([name]) => /full-width$|bold$|sans$|circled$/.test(name)))[1];
    return `https://${host.replace(/[a-z]+/g, (word) => inStyle(word, letters) ?? word)}${path}`;
  }),
  style("glued to a word", (host, path) => `clickhttps://${host}${path}`),
  style("host and nothing", (host) => `https://${host}`),
  style("protocol left out", (host, path) => `//${host}${path}`),
  style("tab inside", (host, path) => `https://${host.slice(0, 3)}\t${host.slice(3)}${path}`),
  {
    name: "in the query of another",
    spell: (host, path) => ({
      text: `https://www.google.com/url?q=https%3A%2F%2F${host}${encodeURIComponent(path)}`,
      hosts: ["www.google.com", host],
    }),
  },
  {
    name: "after another, known one",
    spell: (host, path) => ({
      text: `https://www.youtube.com/ https://${host}${path}`,
      hosts: ["www.youtube.com", host],
    }),
  },
  {
    name: "two glued together",
    spell: (host, path) => ({ text: `https://github.com/,https://${host}${path}`, hosts: ["github.com", host] }),
  },
  numeric("address", (parts) => parts.join(".")),
  numeric("address as one number", (parts) => String(asWhole(parts))),
  numeric("address in hexadecimal", (parts) => `0x${asWhole(parts).toString(16)}`),
  numeric("address in octal", (parts) => parts.map((part) => `0${part.toString(8)}`).join(".")),
  numeric("address of IPv6 that holds one of IPv4", (parts) => `[::ffff:${parts.join(".")}]`),
];

import type { Chance } from "../chance.ts";

const LINK = /https:\/\/([^\s/)\]]+)(\/[^\s)\]]*)?/;

/** How a link is spelled so that a list does not see it, and a reader does. */
const SPELLINGS: readonly ((host: string, path: string, chance: Chance) => string)[] = [
  (host, path) => `hxxps://${host}${path}`,
  (host, path) => `${host.replaceAll(".", "[.]")}${path}`,
  (host, path) => `${host.replaceAll(".", " dot ")}${path}`,
  (host, path) => `https://${host.replaceAll(".", "(.)")}${path}`,
  (host, path) => `||https://${host}${path}||`,
  (host, path) => `<https://${host}${path}>`,
  (host, path) => `HTTPS://${host.toUpperCase()}${path}`,
  (host, path, chance) =>
    `[${chance.pick(["click here", "discord.com/gifts", "steamcommunity.com", "claim", "official site"])}](https://${host}${path})`,
  (host, path) => `https://${host.replace(/[a-z]/, (c) => `%${c.charCodeAt(0).toString(16)}`)}${path}`,
  (host, path) => `https://${host.replace(".", "\u200b.")}${path}`,
  (host, path) => `https:// ${host}${path} (remove the space)`,
];

/** One link in another spelling. A text without one, or with one inside Markdown, stays as it is. */
export const respelled = (text: string, chance: Chance): string => {
  if (text.includes("](")) return text;
  const spell = chance.pick(SPELLINGS);
  return text.replace(LINK, (_, host: string, path = "") => spell(host, path, chance));
};

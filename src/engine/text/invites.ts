import type { FoundUrl } from "./urls.ts";

/** An invitation to another community. */
export type Invite = {
  readonly service: string;
  /** What stands for the community in the link: a code, or the name that it chose. As written. */
  readonly code: string;
  /** Is it surely one? `.gg/name` without its site may be a slip of the pen. */
  readonly certain: boolean;
};

/** Where the code of an invitation stands in the path, by host. */
const PLACES: readonly (readonly [service: string, hosts: string, path: RegExp])[] = [
  ["Discord", "discord.gg dsc.gg invite.gg discord.io discord.me discord.li", /^\/(?:invite\/)?([\w-]{2,})/],
  ["Discord", "discord.com discordapp.com canary.discord.com ptb.discord.com", /^\/invite\/([\w-]{2,})/i],
  ["Discord", "disboard.org", /^\/(?:[a-z-]{2,6}\/)?server\/(?:join\/)?(\d{5,})/i],
  ["Discord", "top.gg", /^\/(?:discord\/)?servers\/(\d{5,})/i],
  ["Telegram", "t.me telegram.me telegram.dog", /^\/(?:joinchat\/|\+)([\w-]{6,})/i],
  ["WhatsApp", "chat.whatsapp.com", /^\/(?:invite\/)?([A-Za-z0-9]{8,})/],
  ["WhatsApp", "whatsapp.com", /^\/channel\/([A-Za-z0-9]{8,})/i],
  ["Guilded", "guilded.gg", /^\/(?:i\/|r\/)?([\w-]{2,})/],
  ["Revolt", "rvlt.gg stt.gg", /^\/([\w-]{2,})/],
  ["Revolt", "app.revolt.chat revolt.chat stoat.chat", /^\/invite\/([\w-]{2,})/i],
  ["Signal", "signal.group", /^\/#([\w-]{8,})/],
];

const BY_HOST: ReadonlyMap<string, readonly { readonly service: string; readonly path: RegExp }[]> = new Map(
  PLACES.flatMap(([service, hosts, path]) =>
    hosts.split(" ").map((host): [string, readonly { service: string; path: RegExp }[]] => [host, [{ service, path }]]),
  ),
);

/** Pages of the sites themselves that stand where a code would. */
const OWN_PAGES = new Set([
  "servers",
  "about",
  "tags",
  "login",
  "register",
  "terms",
  "privacy",
  "help",
  "blog",
  "downloads",
  "app",
]);

/** The invitation that a link is; `undefined` for any other link. */
export const inviteOf = ({ host, path, certain }: FoundUrl): Invite | undefined => {
  if (path.length < 2) return undefined;
  for (const { service, path: place } of BY_HOST.get(host.startsWith("www.") ? host.slice(4) : host) ?? []) {
    const code = place.exec(path)?.[1];
    if (code !== undefined && !OWN_PAGES.has(code.toLowerCase())) return { service, code, certain };
  }
  return undefined;
};

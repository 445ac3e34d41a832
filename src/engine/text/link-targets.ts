import { type FoundUrl, findUrls } from "./urls.ts";

/** Where short links lead, as somebody has found out: addresses by `linkKey`. */
export type LinkTargets = ReadonlyMap<string, readonly string[]>;

/** What a link is known by: its host and path, without scheme. */
export const linkKey = ({ host, path }: Pick<FoundUrl, "host" | "path">): string => `${host}${path}`;

/** The links of a text, and those to which they lead as links of their own at the same place. */
export const withTargets = (urls: readonly FoundUrl[], targets: LinkTargets): readonly FoundUrl[] =>
  urls.flatMap((url) => {
    const led = (targets.get(linkKey(url)) ?? []).flatMap((address) => findUrls(address).slice(0, 1));
    return [url, ...led.map((target) => ({ ...target, span: url.span, certain: true, via: linkKey(url) }))];
  });

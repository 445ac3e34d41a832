import type { Place } from "../../errors.ts";
import type { ChannelId, CommunityId } from "../../message.ts";
import type { YamlNode } from "../yaml-tree.ts";
import type { ProfileWhen } from "./profile-when.ts";

/** Changes of the rules for one server, one channel, or while a profile is active. Written, and not yet applied. */
export type Layer = {
  /** Ascending in the order in which layers are laid over each other. */
  readonly id: number;
  readonly kind: "server" | "channel" | "profile";
  readonly name: string;
  /** By the id of the rule. */
  readonly rules: ReadonlyMap<string, YamlNode>;
  readonly defaults?: YamlNode;
  readonly lists?: YamlNode;
  /** Exempts from every rule there. */
  readonly unless?: YamlNode;
  readonly place: Place;
};

/** A channel of the rulebook: with rules of its own, or not judged at all. */
export type ChannelScope = { readonly layer: Layer; readonly exempt: boolean };
export type ServerScope = {
  readonly layer: Layer;
  readonly channels: ReadonlyMap<ChannelId, ChannelScope>;
  /** Says nothing by itself, and tells that a model of this community judges there. */
  readonly mark?: Layer;
};

export type Profile = {
  readonly name: string;
  readonly layer: Layer;
  /** When it is active by itself; absent: only while somebody has switched it on. */
  readonly when?: ProfileWhen;
  readonly place: Place;
};

/** All that a rulebook says of places and times. */
export type Scopes = {
  readonly servers: ReadonlyMap<CommunityId, ServerScope>;
  /** Of any server. */
  readonly channels: ReadonlyMap<ChannelId, ChannelScope>;
  /** In the order of the file, in which they are laid over each other. */
  readonly profiles: readonly Profile[];
};

/** Where a message was written. */
export type Whereabouts = { readonly community?: CommunityId | undefined; readonly channel?: ChannelId | undefined };

/** The layers of a place, the widest first: server, channel, channel of that server. */
export const layersAt = (
  { servers, channels }: Scopes,
  { community, channel }: Whereabouts,
): { readonly layers: readonly Layer[]; readonly exempt?: Layer } => {
  const server = community === undefined ? undefined : servers.get(community);
  const here = channel === undefined ? [] : [channels.get(channel), server?.channels.get(channel)];
  const found = here.flatMap((scope) => scope ?? []);
  const exempt = found.find((scope) => scope.exempt)?.layer;
  return {
    layers: [
      ...(server ? [server.layer] : []),
      ...(server?.mark ? [server.mark] : []),
      ...found.map(({ layer }) => layer),
    ],
    ...(exempt ? { exempt } : {}),
  };
};

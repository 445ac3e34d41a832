import type { ChannelScope, Layer, Scopes, ServerScope } from "./layer.ts";

/** With each one more, a rule has twice as many forms. */
export const MOST_PROFILES_A_RULE = 8;

/** Every combination of these layers that a message can meet, but for that of none. */
export const combinationsFor = (scopes: Scopes, wanted: ReadonlySet<Layer>): readonly (readonly Layer[])[] => {
  const places = placesFor(scopes, wanted);
  const profiles = scopes.profiles.map(({ layer }) => layer).filter((layer) => wanted.has(layer));
  const active = subsetsOf(profiles);
  const all = places.flatMap((place) => active.map((some) => [...place, ...some]));
  return all.filter((layers) => layers.length > 0);
};

/** Layers of places, each combination once. A channel that stands at the top may be in any server. */
const placesFor = ({ servers, channels }: Scopes, wanted: ReadonlySet<Layer>): readonly (readonly Layer[])[] => {
  const found = new Map<string, readonly Layer[]>();
  const add = (layers: readonly (Layer | undefined)[]): void => {
    const some = layers.filter((layer) => layer !== undefined && wanted.has(layer)) as readonly Layer[];
    found.set(some.map(({ id }) => id).join(" "), some);
  };
  const isWanted = ({ layer }: ChannelScope): boolean => wanted.has(layer);
  const anywhere = [...channels].filter(([, scope]) => isWanted(scope)).map(([id]) => id);
  const those: (ServerScope | undefined)[] = [...servers.values()].filter(
    (server) => wanted.has(server.layer) || [...server.channels.values()].some(isWanted),
  );
  for (const server of [undefined, ...those]) {
    const own = server ? [...server.channels].filter(([, scope]) => isWanted(scope)).map(([id]) => id) : [];
    add([server?.layer]);
    for (const id of new Set([...anywhere, ...own]))
      add([server?.layer, channels.get(id)?.layer, server?.channels.get(id)?.layer]);
  }
  return [...found.values()];
};

const subsetsOf = (layers: readonly Layer[]): readonly (readonly Layer[])[] => {
  const subsets: (readonly Layer[])[] = [[]];
  for (const layer of layers) subsets.push(...subsets.map((some) => [...some, layer]));
  return subsets;
};

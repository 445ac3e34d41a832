import type { CommunityId } from "../message.ts";
import { isInForce, type Order, type ProfileOrder } from "../order.ts";

/** An order about a profile that still counts. */
export type Switch = Omit<Order, "body"> & { readonly body: ProfileOrder };

/** What people have switched: follows from the log of orders alone. */
export class ProfileSwitches {
  /** By profile and community, the latest one each. */
  readonly #latest = new Map<string, Switch>();

  heed(orders: readonly Order[]): void {
    for (const order of orders) {
      const { body } = order;
      if (body.kind === "profile") this.#latest.set(keyOf(body.profile, body.community), { ...order, body });
    }
  }

  /** `undefined`: as the rulebook says. Of an order for one community and one for all, the later one counts. */
  stateOf(profile: string, community: CommunityId | undefined, now: number): "on" | "off" | undefined {
    if (this.#latest.size === 0) return undefined;
    const found = [this.#latest.get(keyOf(profile, undefined)), this.#latest.get(keyOf(profile, community))]
      .filter((order) => order !== undefined)
      .filter((order) => isInForce(order, now))
      .reduce<Switch | undefined>((last, order) => (last && last.seq >= order.seq ? last : order), undefined);
    return found === undefined || found.body.does === "auto" ? undefined : found.body.does;
  }

  /** What counts now, oldest first. */
  inForce(now: number): readonly Switch[] {
    return [...this.#latest.values()]
      .filter((order) => order.body.does !== "auto" && isInForce(order, now))
      .toSorted((a, b) => a.seq - b.seq);
  }
}

const keyOf = (profile: string, community: CommunityId | undefined): string =>
  community === undefined ? profile : `${profile}\n${community}`;

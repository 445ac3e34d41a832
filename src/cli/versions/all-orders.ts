import type { Order, OrderStore } from "../../engine/order.ts";

const PAGE = 500;

/** Every order that was ever given. */
export const allOrders = async (store: Pick<OrderStore, "orders">): Promise<readonly Order[]> => {
  const all: Order[] = [];
  for (;;) {
    const page = await store.orders(all.at(-1)?.seq ?? 0, PAGE);
    if (page.length === 0) return all;
    all.push(...page);
  }
};

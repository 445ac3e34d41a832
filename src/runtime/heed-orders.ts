import type { Order, OrderBody } from "../engine/order.ts";
import type { Heed } from "./order-reader.ts";

/** An order of one kind. */
export type OrderOf<Kind extends OrderBody["kind"]> = Order & {
  readonly body: Extract<OrderBody, { readonly kind: Kind }>;
};

/** Who does what orders of each kind say. tsc lists the kind that nobody heeds. */
export type Heeders = {
  readonly [Kind in OrderBody["kind"]]: (order: OrderOf<Kind>) => void | Promise<void>;
};

/** Hands each order to whoever heeds its kind, one after the other, in order. */
export const heedBy = (heeders: Heeders): Heed => {
  const heed = <Kind extends OrderBody["kind"]>(kind: Kind, order: OrderOf<Kind>): void | Promise<void> =>
    heeders[kind](order);
  return async (orders) => {
    for (const order of orders) await heed(order.body.kind, order);
  };
};

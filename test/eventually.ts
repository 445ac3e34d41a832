import { setTimeout } from "node:timers/promises";

/** Waits until `holds`, and fails with `what` when it does not within `ms`. */
export const eventually = async (what: string, holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> => {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain for: ${what}`);
    await setTimeout(2);
  }
};

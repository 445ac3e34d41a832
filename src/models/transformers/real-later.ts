import type { Later } from "./model-thread.ts";

/** `setTimeout`, as a port. */
export const realLater: Later = (ms, call) => {
  const timer = setTimeout(call, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

import type { Performer } from "../engine/connector.ts";

/** Does nothing, and says so: what `mode: observe` uses in the place of the platforms. */
export const observingPerformer: Performer = {
  perform: async () => ({ status: "simulated" }),
  // The last run may have been an enforcing one, so "simulated" might not be true.
  recall: async () => ({
    status: "dropped",
    note: "was under way when the last run ended; in observe mode no platform is asked",
  }),
};

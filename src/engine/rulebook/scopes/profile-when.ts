import { z } from "zod";
import { clockFor, hours } from "../../hours.ts";
import { duration, durationText } from "../../units.ts";

/** When a profile is active by itself. Pure: it goes by the time of the message. */
export type ProfileWhen =
  | { readonly kind: "hours"; readonly holds: (at: number) => boolean; readonly says: string }
  /** While a clear raid goes on in the community, and for so long after its last message. */
  | { readonly kind: "raid"; readonly forMs: number; readonly says: string };

const RAID_MS = 10 * 60_000;

const byHours = hours.transform((written): ProfileWhen => {
  const clock = clockFor(written);
  const { from, to, zone, days } = written;
  return {
    kind: "hours",
    holds: (at) => clock(at)?.isWithin ?? false,
    says: `${from === undefined ? "all day" : `from ${from} to ${to}`}${days === undefined ? "" : `, ${days.join(", ")}`} (${zone})`,
  };
});

const RAID_FORM = "Write raid: true, or how long it goes on after a raid: raid: 10m";

const raid = z
  .strictObject({ raid: z.union([z.literal(true, { error: RAID_FORM }), duration]) })
  .transform(({ raid }): ProfileWhen => {
    const forMs = raid === true ? RAID_MS : raid;
    return { kind: "raid", forMs, says: `during a raid, and ${durationText(forMs)} after it` };
  });

/** `{ raid: true }`, `{ raid: 5m }`, `{ from: "22:00", to: "06:00", zone: Europe/Berlin }`, `{ days: [sat, sun], zone: UTC }`. */
export const profileWhen = z.union([raid, byHours]);

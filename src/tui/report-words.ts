import type { ReporterRecord } from "../engine/reports/report.ts";
import { counted } from "./time-words.ts";

/** `reported by 3`. */
export const reportedBy = (people: number): string => `reported by ${people}`;

/** What became of somebody's reports: `2 upheld, 1 not`. */
export const recordText = ({ upheld, refuted, waiting }: ReporterRecord): string => {
  const decided = upheld + refuted;
  if (decided === 0) return waiting <= 1 ? "first report" : `${counted(waiting, "report")}, none decided`;
  return `${upheld} upheld, ${refuted} not`;
};

/** A weight in two digits. */
export const weightText = (weight: number): string => `counts ${Math.round(weight * 100) / 100}`;

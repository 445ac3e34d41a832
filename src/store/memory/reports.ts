import type { CaseStatus } from "../../engine/case.ts";
import type { Person } from "../../engine/ports.ts";
import type { ReporterRecord } from "../../engine/reports/report.ts";
import { personText } from "../column-text.ts";
import type { State } from "./state.ts";

const REFUTED: readonly CaseStatus[] = ["approved", "undone"];

/** Who reported what, and what people made of it. */
export const memoryReports = (state: State) => {
  const reportsIn = (person: Person) =>
    [...state.cases.values()].flatMap(({ head, events }) =>
      events.flatMap((event) =>
        event.type === "reported" && personText(event.from) === personText(person)
          ? [{ at: event.at, id: head.id, status: head.status }]
          : [],
      ),
    );
  return {
    recordOf: (person: Person): ReporterRecord => {
      const statuses = [...new Map(reportsIn(person).map(({ id, status }) => [id, status])).values()];
      const upheld = statuses.filter((status) => status === "blocked").length;
      const refuted = statuses.filter((status) => REFUTED.includes(status)).length;
      return { upheld, refuted, waiting: statuses.length - upheld - refuted };
    },
    times: (person: Person, since: number): readonly number[] =>
      reportsIn(person)
        .map(({ at }) => at)
        .filter((at) => at >= since)
        .sort((a, b) => a - b),
  };
};

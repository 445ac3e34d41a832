import type { Readable } from "node:stream";
import type { Arrival, Connector } from "../../engine/connector.ts";
import type { Clock } from "../../engine/ports.ts";
import type { Sleep } from "../kind.ts";
import { readCorpus } from "./corpus.ts";
import { simulate } from "./perform.ts";
import { openRecorder } from "./recorder.ts";
import { sourceName } from "./source.ts";
import { paceOf, type Speed } from "./speed.ts";
import type { CorpusEntry } from "./to-message.ts";

export type JsonlOptions = {
  /** A file, a named pipe, or `-`. */
  readonly file: string;
  /** Absent: as fast as possible. */
  readonly speed?: Speed;
  /** Where actions are recorded. Absent: nowhere; they are simulated. */
  readonly out?: string;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** What `-` stands for. Absent: the standard input of this process. */
  readonly stdin?: Readable;
};

/** As many messages as are due at once come together; more would show late in a terminal. */
const PACED_BATCH = 32;

const timeOf = (arrival: Arrival): number | undefined => {
  if (arrival.kind === "unreadable" || arrival.kind === "notice") return undefined;
  return arrival.kind === "message" ? arrival.message.sentAt : arrival.at;
};

/**
 * A community that is a file: messages come from its lines, and what is asked of it is written down.
 *
 * Errors: `ConnectorError`, on opening when `out` cannot be written, on reading when `file` cannot be read.
 */
export const openJsonl = ({ file, speed = "max", out, clock, sleep, stdin }: JsonlOptions): Connector => {
  const recorder = out === undefined ? undefined : openRecorder({ out, clock });
  const name = sourceName(file);
  const arrivalOf = (entry: CorpusEntry): Arrival => {
    if (entry.kind === "message") return { kind: "message", message: entry.message, line: entry.line };
    return entry.kind === "seen" ? entry.seen : { kind: "unreadable", where: `${name}:${entry.line}`, why: entry.why };
  };

  async function* asFastAsPossible(signal: AbortSignal): AsyncGenerator<readonly Arrival[]> {
    for await (const entries of readCorpus(file, { signal, ...(stdin ? { stdin } : {}) })) {
      yield entries.map(arrivalOf);
    }
  }

  async function* paced(signal: AbortSignal, times: number): AsyncGenerator<readonly Arrival[]> {
    const waitFor = paceOf(times, clock);
    let ready: Arrival[] = [];
    for await (const arrivals of asFastAsPossible(signal)) {
      for (const arrival of arrivals) {
        const wait = waitFor(timeOf(arrival));
        if (ready.length === PACED_BATCH || (wait > 0 && ready.length > 0)) {
          yield ready;
          ready = [];
        }
        if (wait > 0) await sleep(wait, signal);
        if (signal.aborted) return;
        ready.push(arrival);
      }
      if (ready.length > 0) yield ready;
      ready = [];
    }
  }

  return {
    name: "jsonl",
    read: (signal) => (speed === "max" ? asFastAsPossible(signal) : paced(signal, speed)),
    performer: recorder ?? simulate,
    close: async () => recorder?.close(),
  };
};

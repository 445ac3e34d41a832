import { type Fields, fieldsOf } from "../fields.ts";

/** One packet of the gateway, or why it is none. */
export type Payload =
  | { readonly kind: "dispatch"; readonly name: string; readonly data: Fields; readonly seq: number | undefined }
  | { readonly kind: "hello"; readonly heartbeatMs: number }
  | { readonly kind: "beat" | "ack" | "reconnect" | "other" }
  | { readonly kind: "invalid session"; readonly resumable: boolean }
  /** `seq`: it counts all the same, or a resumed session would bring it again for ever. */
  | { readonly kind: "broken"; readonly why: string; readonly seq: number | undefined };

const SHORTEST_BEAT_MS = 1_000;
/** What Discord usually asks for. */
const USUAL_BEAT_MS = 41_250;

/**
 * Reads a packet. Whatever it is, something comes of it: nothing that Discord, or somebody in its place, sends may stop moderation.
 * Source: Discord's developer reference, "Gateway opcodes".
 */
export const readPayload = (text: string): Payload => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { kind: "broken", why: "not JSON", seq: undefined };
  }
  const fields = fieldsOf(parsed);
  if (fields === undefined) return { kind: "broken", why: "not an object", seq: undefined };
  switch (fields.op) {
    case 0:
      return dispatchFrom(fields);
    case 1:
      return { kind: "beat" };
    case 7:
      return { kind: "reconnect" };
    case 9:
      return { kind: "invalid session", resumable: fields.d === true };
    case 10:
      return { kind: "hello", heartbeatMs: beatOf(fieldsOf(fields.d)) };
    case 11:
      return { kind: "ack" };
    default:
      return typeof fields.op === "number" ? { kind: "other" } : { kind: "broken", why: "no opcode", seq: undefined };
  }
};

const dispatchFrom = (fields: Fields): Payload => {
  const seq = Number.isSafeInteger(fields.s) ? (fields.s as number) : undefined;
  if (typeof fields.t !== "string") return { kind: "broken", why: "an event without a name", seq };
  // RESUMED and a few others say nothing.
  const data = fields.d === null || fields.d === undefined ? {} : fieldsOf(fields.d);
  if (data === undefined) return { kind: "broken", why: "an event without an object", seq };
  return { kind: "dispatch", name: fields.t, data, seq };
};

const beatOf = (data: Fields | undefined): number => {
  const ms = data?.heartbeat_interval;
  return typeof ms === "number" && Number.isFinite(ms) ? Math.max(SHORTEST_BEAT_MS, ms) : USUAL_BEAT_MS;
};

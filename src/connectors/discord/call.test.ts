import { expect, test } from "vitest";
import { replyFrom } from "./call.ts";

const errorWith = (fields: object, message = "an error", name = "Error"): Error =>
  Object.assign(new Error(message), { name }, fields);

test.each<[string, unknown, object]>([
  [
    "a refusal of Discord's",
    errorWith({ status: 403, code: 50_013 }, "Missing Permissions"),
    { kind: "refused", status: 403, code: 50_013, says: "Missing Permissions" },
  ],
  [
    "a refusal without a code of its own",
    errorWith({ status: 404, code: "x" }),
    { kind: "refused", status: 404, code: 0 },
  ],
  ["an error of Discord's", errorWith({ status: 503 }), { kind: "lost", says: "Discord answered 503" }],
  [
    "a limit that is known before",
    errorWith({ timeToReset: 1_200.5, limit: 5 }),
    { kind: "limited", afterMs: 1_201, limit: 5 },
  ],
  [
    "a limit that the answer tells",
    errorWith({ timeToReset: -1, retryAfter: 5_000, limit: 1 }),
    { kind: "limited", afterMs: 5_000 },
  ],
  ["the guard against too many refusals", errorWith({ retryAfterMs: 90_000 }), { kind: "limited", afterMs: 90_000 }],
  ["a deadline that is over", errorWith({}, "aborted", "TimeoutError"), { kind: "lost", says: "no answer in time" }],
  [
    "a line that breaks",
    errorWith({ code: "UND_ERR_SOCKET" }, "other side closed"),
    { kind: "lost", says: "no answer" },
  ],
  ["something that is no error", "oops", { kind: "lost" }],
])("%s becomes an answer, so that no effect is lost over it", (_, error, reply) =>
  expect(replyFrom(error)).toMatchObject(reply),
);

test("what Discord says comes into a note as one short line that steers no terminal", () => {
  const reply = replyFrom(
    errorWith({ status: 400, code: 50_035 }, `Invalid\u001b[2J \u202eForm\nname[X]: ${"y".repeat(900)}`),
  );
  expect(reply).toMatchObject({ says: "Invalid[2J Form" });
});

import { createHash } from "node:crypto";
import type { Notebook } from "../../../engine/notebook.ts";
import type { Caller, Reply } from "../call.ts";
import { commandDefinitions } from "./definitions.ts";

const KEY = "commands";

/** Tells Discord of the commands, where they are not those that it was told of last. Gives its refusal, if any. */
export const registerCommands = async (
  call: Caller,
  applicationId: string,
  notebook: Notebook,
): Promise<Exclude<Reply, { kind: "ok" }> | undefined> => {
  const body = commandDefinitions();
  const hash = createHash("sha256")
    .update(JSON.stringify([applicationId, body]))
    .digest("base64url");
  if ((await notebook.read(KEY)) === hash) return undefined;
  const reply = await call({ method: "PUT", path: `/applications/${applicationId}/commands`, body });
  if (reply.kind !== "ok") return reply;
  await notebook.write({ key: KEY, value: hash });
  return undefined;
};

import { ConnectorError, ModelError } from "../../engine/errors.ts";
import { isPublicAddress } from "../../engine/text/ip-address.ts";
import type { Get } from "../../models/pull/hub-source.ts";
import { guardedRequest } from "../../runtime/web/guarded-request.ts";

/** A site that sends nothing for this long is given up. */
const SILENCE_MS = 30_000;

const TO_DO =
  "Without a network: pull it on another machine, copy the folder, and type modbot models pull NAME --from FOLDER. Until then the built-in model serves.";

/** Asks a site over HTTP. Hosts that nobody named must be of the public internet, and speak https. Errors: `ModelError`. */
export const httpGet =
  (silenceMs = SILENCE_MS): Get =>
  async (url, { headers, trusted, signal }) => {
    const silent = new AbortController();
    let timer = setTimeout(() => silent.abort(), silenceMs);
    const heard = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(), silenceMs);
    };
    try {
      const answer = await guardedRequest(
        url,
        { method: "GET", headers },
        {
          deadline: AbortSignal.any([signal, silent.signal]),
          isAllowed: trusted ? () => true : isPublicAddress,
          protocols: trusted ? ["https:", "http:"] : ["https:"],
        },
      );
      answer.on("data", heard).pause();
      answer.once("close", () => clearTimeout(timer));
      return {
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        body: answer,
        drop: () => answer.destroy(),
      };
    } catch (cause) {
      clearTimeout(timer);
      if (!(cause instanceof ConnectorError)) throw cause;
      throw new ModelError(`${cause.message}.`, { retryable: cause.retryable, hint: TO_DO, cause });
    }
  };

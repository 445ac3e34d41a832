import type { CaseId } from "../../../engine/case.ts";
import type { Offer } from "../acting.ts";
import { customId } from "../interactions/custom-id.ts";
import { appealWords } from "./texts.ts";

/**
 * The way to appeal in a case. A button works as long as the message is there, after a ban too; `url` is for those whom no message reaches.
 * What language the person speaks is not known before they press something: `locale` is that of the server.
 */
export const appealOffer = (caseId: CaseId, url: string | undefined, locale: string): Offer => {
  const words = appealWords(locale);
  return {
    content: url === undefined ? words.offer : `${words.offer}\n${words.link} <${withCase(url, caseId)}>`,
    components: [
      {
        type: 1,
        components: [{ type: 2, style: 2, label: words.button, custom_id: customId({ verb: "appeal", caseId }) }],
      },
    ],
  };
};

/** The page is told which case it is about. */
const withCase = (url: string, caseId: CaseId): string => {
  const address = new URL(url);
  address.searchParams.set("case", caseId);
  return address.href;
};

import { LONGEST_APPEAL } from "../../../engine/appeals/appeal.ts";
import type { CaseId } from "../../../engine/case.ts";
import { type CustomId, customId } from "./custom-id.ts";

/** Ids of the text inputs. */
export const REASON_FIELD = "reason";
export const APPEAL_FIELD = "why";

const MOST_REASON = 500;
/** Source: Discord's reference, "Text input styles". */
const STYLE = { short: 1, paragraph: 2 } as const;

type Input = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly required: boolean;
};

const modal = (id: CustomId, title: string, { id: field, label, hint, most, required }: Input) => ({
  custom_id: customId(id),
  title,
  components: [
    {
      type: 1,
      components: [
        {
          type: 4,
          custom_id: field,
          style: STYLE.paragraph,
          label,
          placeholder: hint,
          max_length: most,
          required,
          ...(required ? { min_length: 10 } : {}),
        },
      ],
    },
  ],
});

const TITLE = { approve: "Approve", block: "Block", escalate: "Escalate", undo: "Undo", appeal: "Appeal" } as const;

/** Asks a moderator why. It may be left empty. */
export const reasonModal = (id: CustomId) =>
  modal(id, `${TITLE[id.verb]} ${id.caseId}`, {
    id: REASON_FIELD,
    label: "Why? Other moderators read it.",
    hint: "May be left empty",
    most: MOST_REASON,
    required: false,
  });

/** Asks whoever appeals what was wrong about it. */
export const appealModal = (
  caseId: CaseId,
  words: { readonly label: string; readonly hint: string; readonly title: string },
) =>
  modal({ verb: "appeal", caseId }, words.title, {
    id: APPEAL_FIELD,
    label: words.label,
    hint: words.hint,
    most: LONGEST_APPEAL,
    required: true,
  });

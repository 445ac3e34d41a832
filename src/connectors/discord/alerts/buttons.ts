import { type Case, isWaiting } from "../../../engine/case.ts";
import { customId, type Verb } from "../interactions/custom-id.ts";

/** Source: Discord's reference, "Component reference", "Button styles". */
const STYLE = { primary: 1, secondary: 2, success: 3, danger: 4 } as const;

type Button = {
  readonly verb: Exclude<Verb, "appeal">;
  readonly label: string;
  readonly style: keyof typeof STYLE;
  readonly on: boolean;
};

/** The row of buttons under an alert: what can be done with the case as it is. What cannot is shown, and off. */
export const alertButtons = (c: Pick<Case, "id" | "version" | "status">): readonly object[] => {
  const isAppeal = c.status === "appealed";
  const isOpen = isWaiting(c) || c.status === "acted";
  const buttons: readonly Button[] = [
    { verb: "approve", label: isAppeal ? "Uphold appeal" : "Approve", style: "success", on: isOpen },
    { verb: "block", label: isAppeal ? "Refuse appeal" : "Block", style: "danger", on: isOpen },
    { verb: "escalate", label: "Escalate", style: "secondary", on: isOpen && !isAppeal && c.status !== "escalated" },
    { verb: "undo", label: "Undo", style: "secondary", on: UNDOABLE.has(c.status) },
  ];
  return [
    {
      type: 1,
      components: buttons.map(({ verb, label, style, on }) => ({
        type: 2,
        style: STYLE[style],
        label,
        custom_id: customId({ verb, caseId: c.id, version: c.version }),
        disabled: !on,
      })),
    },
  ];
};

const UNDOABLE: ReadonlySet<Case["status"]> = new Set(["escalated", "acted", "approved", "blocked"]);

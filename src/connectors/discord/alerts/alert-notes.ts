import { z } from "zod";
import type { CaseId } from "../../../engine/case.ts";
import type { Notebook } from "../../../engine/notebook.ts";
import type { Clock } from "../../../engine/ports.ts";

/** Where the alert of a case stands, and what it shows: nothing has to be sent that is there already. */
export type AlertNote = { readonly channel: string; readonly message: string; readonly shown: string };

const schema = z.object({ channel: z.string(), message: z.string(), shown: z.string() });

/** An alert is kept up to date for so long; a button still works afterwards. */
const KEPT_MS = 90 * 86_400_000;
const PLACE = "alerts read";

/** Which messages of modbot tell of which cases, beyond a restart. */
export const openAlertNotes = (notebook: Notebook, clock: Clock) => {
  const write = (key: string, value: string): Promise<void> => notebook.write({ key, value, until: clock() + KEPT_MS });
  return {
    of: async (caseId: CaseId): Promise<AlertNote | undefined> => {
      const text = await notebook.read(`alert ${caseId}`);
      if (text === undefined) return undefined;
      const note = schema.safeParse(JSON.parse(text));
      return note.success ? note.data : undefined;
    },
    caseOf: (message: string): Promise<CaseId | undefined> => notebook.read(`alert message ${message}`),
    remember: async (caseId: CaseId, note: AlertNote): Promise<void> => {
      await write(`alert ${caseId}`, JSON.stringify(note));
      await write(`alert message ${note.message}`, caseId);
    },
    forget: async (caseId: CaseId, { message }: AlertNote): Promise<void> => {
      await notebook.erase(`alert ${caseId}`);
      await notebook.erase(`alert message ${message}`);
    },
    /** How far the log of cases was read. */
    place: async (): Promise<number | undefined> => {
      const text = await notebook.read(PLACE);
      const seq = Number(text);
      return text !== undefined && Number.isSafeInteger(seq) && seq >= 0 ? seq : undefined;
    },
    turnTo: (seq: number): Promise<void> => notebook.write({ key: PLACE, value: String(seq) }),
  };
};

export type AlertNotes = ReturnType<typeof openAlertNotes>;

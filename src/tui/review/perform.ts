import type { Case, CaseId } from "../../engine/case.ts";
import { ModbotError } from "../../engine/errors.ts";
import type { ExampleDesk } from "../../engine/proofs/example-desk.ts";
import type { DeskAnswer, ReviewDesk } from "../../engine/review-desk.ts";
import type { Command, ReviewEvent } from "./review-state.ts";

export type Performer = {
  readonly perform: (command: Command) => void;
  /** Resolves when every write that was asked for has been answered. */
  readonly settled: () => Promise<void>;
};

type Ports = {
  readonly desk: ReviewDesk;
  readonly examples?: ExampleDesk | undefined;
  readonly dispatch: (event: ReviewEvent) => void;
  readonly quit: () => void;
  /** An error that is nobody's doing but ours. */
  readonly crash: (error: unknown) => void;
};

/** A selection that has rested so long is being read. */
const REST_MS = 150;
/** How far to search for the selected case when the list has moved under it. */
const SEARCHED = 2_000;

/** Carries out what the reducer asks for. Writes go one after the other; reads overtake them. */
export const performerOn = ({ desk, examples, dispatch, quit, crash }: Ports): Performer => {
  let writes: Promise<void> = Promise.resolve();
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** The case as our last claim left it: it differs from what was looked at by the claim itself. */
  let held: Case | undefined;

  const guarded = async (what: string, work: () => Promise<void>, id?: CaseId): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ModbotError)) return crash(error);
      dispatch({ type: "failed", what, why: error.message, ...(id === undefined ? {} : { id }) });
    }
  };
  const write = (what: string, work: () => Promise<void>, id?: CaseId): void => {
    writes = writes.then(() => guarded(what, work, id));
  };
  const rest = (): void => clearTimeout(resting);

  const claim = async (id: CaseId): Promise<DeskAnswer> => {
    const answer = await desk.claim(id);
    held = answer.status === "written" ? answer.case : undefined;
    return answer;
  };

  const decide = async ({
    id,
    seen,
    verdict,
    mine,
    note,
  }: Extract<Command, { type: "decide" }>): Promise<DeskAnswer> => {
    if (!mine || held?.id !== id) {
      const answer = await claim(id);
      if (answer.status !== "written") return answer;
    }
    const current = held && held.version > seen.version ? held : seen;
    if (current.entries.length !== seen.entries.length || current.status !== seen.status) return { status: "moved" };
    return desk.decide(id, current.version, verdict, note);
  };

  const load = async ({ view, offset, limit, keep }: Extract<Command, { type: "load" }>): Promise<void> => {
    let page = await desk.queue(limit, offset, view);
    let start = offset;
    if (keep !== undefined && !page.items.some((item) => item.id === keep) && page.total > limit) {
      const from = Math.max(0, offset - SEARCHED);
      const wider = await desk.queue(limit + 2 * SEARCHED, from, view);
      if (wider.items.some((item) => item.id === keep)) [page, start] = [wider, from];
    }
    dispatch({ type: "loaded", view, offset: start, total: page.total, items: page.items });
  };

  const perform = (command: Command): void => {
    switch (command.type) {
      case "load":
        void guarded("The queue could not be read", () => load(command));
        return;
      case "look":
        void guarded(`${command.id} could not be read`, async () => {
          dispatch({ type: "looked", id: command.id, file: await desk.look(command.id) });
        });
        return;
      case "claim_soon":
        rest();
        resting = setTimeout(() => perform({ type: "claim", id: command.id }), REST_MS);
        return;
      case "claim":
        write(`${command.id} could not be claimed`, async () => {
          dispatch({ type: "claimed", id: command.id, answer: await claim(command.id) });
        });
        return;
      case "release":
        rest();
        write(`${command.id} could not be released`, async () => {
          await desk.release(command.id);
        });
        return;
      case "decide":
        rest();
        write(
          `${command.id} was not written`,
          async () => dispatch({ type: "wrote", id: command.id, did: command.verdict, answer: await decide(command) }),
          command.id,
        );
        return;
      case "undo":
        write(
          `${command.id} was not undone`,
          async () =>
            dispatch({ type: "wrote", id: command.id, did: "undo", answer: await desk.undo(command.id, command.note) }),
          command.id,
        );
        return;
      case "draft_example":
        void guarded("No example could be made", async () => {
          if (examples)
            dispatch({ type: "drafted", of: command.of, draft: await examples.draft(command.of, command.wish) });
        });
        return;
      case "write_example":
        write("The example was not written", async () => {
          if (examples === undefined) return;
          await examples.write(command.ready);
          dispatch({ type: "wrote_example", ready: command.ready });
        });
        return;
      case "quit":
        rest();
        quit();
    }
  };
  return { perform, settled: () => writes };
};

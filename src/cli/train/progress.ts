import type { Progress } from "../../training/progress.ts";
import { type Context, canRedraw } from "../context.ts";

const EVERY_MS = 250;
/** Where a line cannot be written over. */
const EVERY_LINE_MS = 20_000;
/** Before that, a rate is a guess. */
const SOON_MS = 1_000;
const STAGES: Readonly<Record<Progress["stage"], string>> = {
  read: "reading texts",
  net: "training",
  meaning: "learning what words mean",
  calibrate: "calibrating",
  gate: "learning what need not be asked",
  words: "counting words",
  pairs: "learning what is alike",
};

/** How far a training is, on stderr: one line written over on a terminal, a line now and then elsewhere. */
export const trainingProgress = (
  ctx: Pick<Context, "stderr" | "env" | "quiet" | "now" | "say">,
): { readonly tell: (progress: Progress) => void; readonly clear: () => void } => {
  const redraws = canRedraw(ctx);
  let stage: Progress["stage"] | undefined;
  let startedAt = ctx.now();
  let toldAt = 0;
  let drawn = false;
  return {
    tell: (progress) => {
      const now = ctx.now();
      const isNew = progress.stage !== stage;
      if (isNew) {
        stage = progress.stage;
        startedAt = now;
      } else if (now - toldAt < (redraws ? EVERY_MS : EVERY_LINE_MS)) return;
      toldAt = now;
      const text = trainingText(progress, now - startedAt);
      if (!redraws) return ctx.say(text);
      drawn = true;
      ctx.stderr.write(`\r\x1b[2K${text}`);
    },
    clear: () => {
      if (drawn) ctx.stderr.write("\r\x1b[2K");
      drawn = false;
    },
  };
};

export const trainingText = ({ stage, done, of, epoch, loss }: Progress, elapsedMs: number): string => {
  const name = STAGES[stage];
  if (done === 0 || of === 0) return name;
  const perSecond = (done / elapsedMs) * 1000;
  return [
    `${name}: ${Math.floor((100 * done) / of)} %`,
    ...(epoch === undefined ? [] : [`round ${epoch}`]),
    ...(loss === undefined ? [] : [`loss ${loss.toFixed(4)}`]),
    ...(elapsedMs < SOON_MS
      ? []
      : [`${Math.round(perSecond)} texts a second`, `${Math.ceil((of - done) / perSecond)} s left`]),
  ].join(", ");
};

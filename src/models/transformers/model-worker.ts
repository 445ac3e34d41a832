import { parentPort, workerData } from "node:worker_threads";
import { ModelError } from "../../engine/errors.ts";
import { type LoadedModel, loadModel } from "./load-model.ts";
import type { ThreadAsk, ThreadJob, ThreadNews } from "./protocol.ts";

/** The program of the thread that a model runs in: one batch after the other, until it is told that it is over. */
const port = parentPort;
const say = (news: ThreadNews): void =>
  port?.postMessage(news, news.is === "answer" ? [news.values.buffer] : undefined);

const answer = async (model: LoadedModel, ask: Exclude<ThreadAsk, "close">): Promise<void> => {
  try {
    const values = await model.run(ask.texts);
    say({ is: "answer", id: ask.id, values, width: model.width });
  } catch (error) {
    say({ is: "failed", id: ask.id, why: error instanceof Error ? error.message : String(error) });
  }
};

const begin = async (job: ThreadJob): Promise<void> => {
  const model = await loadModel(job);
  let last: Promise<void> = Promise.resolve();
  port?.on("message", (ask: ThreadAsk) => {
    const isOver = ask === "close";
    last = last.then(() => (isOver ? model.dispose() : answer(model, ask)));
    if (isOver) void last.then(() => port?.close());
  });
  say({ is: "ready", width: model.width });
};

begin(workerData as ThreadJob).catch((error: unknown) => {
  const why = error instanceof Error ? error.message : String(error);
  const hint = (error instanceof ModelError ? error.hint : undefined) ?? "";
  say({ is: "broken", why, hint });
  port?.close();
});

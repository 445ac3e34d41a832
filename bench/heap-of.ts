import { WebSocket } from "ws";

type Answer = { readonly id?: number; readonly result?: { readonly result?: { readonly value?: number } } };

/** What another process of Node's holds after all garbage was collected, MiB: it was started with `--inspect` and listens at `url`. */
export const openHeapOf = async (url: string) => {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on("message", (data) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? 0)?.(answer);
  });
  let last = 0;
  const ask = (method: string, params: object = {}): Promise<Answer> =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return {
    heapMiB: async (): Promise<number> => {
      await ask("HeapProfiler.collectGarbage");
      const { result } = await ask("Runtime.evaluate", { expression: "process.memoryUsage().heapUsed" });
      return Math.round((result?.result?.value ?? Number.NaN) / 2 ** 20);
    },
    close: () => socket.close(),
  };
};

import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A site on this machine, closed when the test is over. `url` ends without a slash; `asked` holds what has come in. */
export const siteThat = async (
  answers: RequestListener,
): Promise<{ url: string; port: number; asked: IncomingMessage[] }> => {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answers(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked };
};

/** Lets tests reach a site on this machine, and nothing else that is not public. */
export const onlyThisMachine = (address: string): boolean => address === "127.0.0.1";

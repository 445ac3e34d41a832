import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Contract } from "./contract.ts";
import type { Fault, Faults } from "./faults.ts";
import type { openLimits } from "./limits.ts";
import { type Call, Refusal, type Reply, type Route } from "./route.ts";
import type { World } from "./world.ts";

export const API_PATH = "/api";
const VERSIONED = `${API_PATH}/v10`;
const LONGEST_REASON = 512;

/** A request that came in, and what was answered: 0 where nothing was. */
export type Asked = Call & { readonly template: string; readonly at: number; status: number };

export type HttpOptions = {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly limit: ReturnType<typeof openLimits>;
  readonly contract: Contract | undefined;
  readonly breach: (what: string) => void;
  readonly onAsked: (one: Asked) => void;
};

const read = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Discord's REST interface. What a request gets wrong is told by `breach`, also when the code under test swallows the answer. */
export const answerRequests = (world: World, options: HttpOptions): RequestListener => {
  const { token, routes, faults, limit, contract, breach, onAsked } = options;

  const send = (
    response: ServerResponse,
    { status, body }: Reply,
    headers: Readonly<Record<string, string>> = {},
  ): void => {
    const isText = typeof body === "string";
    response.writeHead(status, { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers });
    response.end(body === undefined ? undefined : isText ? body : JSON.stringify(body));
  };

  const reasonOf = (request: IncomingMessage, line: string): { reason?: string } => {
    const given = request.headers["x-audit-log-reason"];
    if (typeof given !== "string") return {};
    const reason = decoded(given);
    if (reason === undefined || given.length < 1 || given.length > LONGEST_REASON) {
      breach(`${line}: an audit log reason of ${given.length} characters, or not URL-encoded`);
      return {};
    }
    return { reason };
  };

  const replyTo = (route: Route, call: Call): Reply => {
    try {
      return route.answer(world, call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: { code: error.code, message: error.message } };
    }
  };

  const suffer = async (fault: Fault, response: ServerResponse, act: () => Reply, answer: (reply: Reply) => void) => {
    switch (fault.kind) {
      case "status":
        send(response, { status: fault.status, body: fault.body }, fault.headers);
        return fault.status;
      case "slow":
        await setTimeout(fault.ms);
        answer(act());
        return response.statusCode;
      case "lost":
        act();
        response.destroy();
        return 0;
      case "mangled":
        act();
        send(response, { status: 200, body: '{"id":' });
        return 200;
      case "dropped":
        response.destroy();
        return 0;
      case "silent":
        return 0;
    }
  };

  const attend = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const method = request.method ?? "GET";
    const path = url.pathname.startsWith(VERSIONED) ? url.pathname.slice(VERSIONED.length) : url.pathname;
    const text = await read(request);
    const line = `${method} ${path}`;
    const route = routes.find((one) => one.method === method && one.pattern.test(path));
    const params = Object.fromEntries(
      Object.entries(route?.pattern.exec(path)?.groups ?? {}).map(([name, value]) => [name, decoded(value) ?? value]),
    );
    const body = text === "" ? undefined : jsonIn(text);
    const call: Call = { method, path, params, query: url.searchParams, body, ...reasonOf(request, line) };
    const record: Asked = { ...call, template: route?.template ?? path, at: world.clock(), status: 0 };
    onAsked(record);
    if (text !== "" && body === undefined) breach(`${line}: the body is not JSON`);
    if (!route) {
      breach(`${line}: no such route in the fake`);
      send(response, { status: 404, body: { code: 0, message: "404: Not Found" } });
      record.status = 404;
      return;
    }
    const asking = { method, template: route.template, query: call.query, body };
    for (const what of contract?.wrongIn(asking) ?? []) breach(what);
    const answer = (reply: Reply): void => {
      for (const what of contract?.wrongInAnswer(asking, reply.status, reply.body) ?? []) breach(what);
      send(response, reply, verdict.headers);
    };
    const verdict = limit(route, params);
    const fault = faults.take(method, route.template);
    if (!route.open && request.headers.authorization !== `Bot ${token}`) {
      answer({ status: 401, body: { code: 0, message: "401: Unauthorized" } });
    } else if (fault) {
      record.status = await suffer(fault, response, () => replyTo(route, call), answer);
      return;
    } else if (verdict.afterS !== undefined) {
      const limitedBody = { message: "You are being rate limited.", retry_after: verdict.afterS, global: false };
      const headers = { ...verdict.headers, "Retry-After": String(verdict.afterS), "X-RateLimit-Scope": "user" };
      send(response, { status: 429, body: limitedBody }, headers);
    } else answer(replyTo(route, call));
    record.status = response.statusCode;
  };

  return (request, response) => {
    attend(request, response).catch((error: unknown) => {
      breach(`${request.method} ${request.url}: the fake failed: ${String(error)}`);
      response.destroy();
    });
  };
};

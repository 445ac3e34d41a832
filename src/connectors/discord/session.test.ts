import { expect, test } from "vitest";
import { openListeners, serversOf } from "./session.ts";

test("a listener hears its own events, with what they say, until it has had enough", () => {
  const heard: unknown[] = [];
  const { on, tell } = openListeners(() => undefined);
  const off = on("INTERACTION_CREATE", (data) => heard.push(data));
  on("INTERACTION_CREATE", () => heard.push("another"));
  tell("INTERACTION_CREATE", { id: "1" });
  tell("MESSAGE_CREATE", { id: "2" });
  off();
  tell("INTERACTION_CREATE", { id: "3" });
  expect(heard).toEqual([{ id: "1" }, "another", "another"]);
});

test("a listener that fails is told of, and keeps nothing from the others", () => {
  const heard: string[] = [];
  const { on, tell } = openListeners((name, error) => heard.push(`${name} ${String(error)}`));
  on("READY", () => {
    throw new Error("broken");
  });
  on("READY", () => heard.push("heard all the same"));
  tell("READY", {});
  expect(heard).toEqual(["READY Error: broken", "heard all the same"]);
});

test("the settings of a server are worked out once: they are asked for with every message", () => {
  const server = serversOf({ servers: { "123456789012345678": {} } });
  expect(server("123456789012345678")).toBe(server("123456789012345678"));
  expect(server("223456789012345678")).toBeUndefined();
});

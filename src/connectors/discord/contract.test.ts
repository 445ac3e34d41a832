import { expect, test } from "vitest";
import { openFakeDiscord } from "../../../test/discord/fake-discord.ts";
import type { Arrival } from "../../engine/connector.ts";
import { looseNotebook } from "../../engine/notebook.ts";
import { openDiscord } from "./connect.ts";

test("reads", async () => {
  const fake = await openFakeDiscord();
  const server = fake.server();
  const ann = server.person({ name: "ann" });
  const connector = await openDiscord(
    { api: fake.api.replace("/v10", "") },
    {
      clock: Date.now,
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          signal?.addEventListener("abort", () => {
            clearTimeout(timer);
            resolve();
          });
        }),
      resolvePath: (p) => p,
      secret: () => fake.token,
      hush: () => undefined,
      notebook: looseNotebook(),
    },
  );
  const stop = new AbortController();
  const got: Arrival[] = [];
  setTimeout(() => {
    const m = ann.say(server.general, "hello");
    ann.edit(m, "hello there");
    server.unfurl(m, { title: "a page", url: "https://a.example" });
    ann.thread(server.general, "a thread");
    ann.remove(m);
    server.owner.ban(ann.id, "by hand");
  }, 500);
  setTimeout(() => stop.abort(), 1500);
  for await (const batch of connector.read(stop.signal)) got.push(...batch);
  console.log(JSON.stringify(got, null, 1));
  console.log(fake.gateway.seen);
  await connector.close();
  expect(got.length).toBeGreaterThan(3);
});

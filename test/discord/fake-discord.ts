import { onTestFinished } from "vitest";
import { type FakeDiscord, type FakeOptions, startFakeDiscord } from "./start.ts";

export { type FakeDiscord, type FakeOptions, startFakeDiscord } from "./start.ts";

/** A fake Discord for one test: closed when that is over, and the test fails when anything was asked that Discord does not allow. */
export const openFakeDiscord = async (options: FakeOptions = {}): Promise<FakeDiscord> => {
  const fake = await startFakeDiscord(options);
  onTestFinished(async () => {
    await fake.close();
    if (fake.breaches.length > 0)
      throw new Error(`Discord does not allow:\n${[...new Set(fake.breaches)].slice(0, 10).join("\n")}`);
  });
  return fake;
};

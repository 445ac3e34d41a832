import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTE, openOffice, START } from "../../../../test/office.ts";
import { ORDINARY_APPEALS } from "../../../engine/appeals/appeal.ts";
import { openAppealDesk } from "../../../engine/appeals/appeal-desk.ts";
import { alertButtons } from "./buttons.ts";
import { alertEmbed } from "./embed.ts";

const lengthOf = (value: unknown): number => {
  if (typeof value === "string") return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + lengthOf(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, one]) => sum + (key === "timestamp" ? 0 : lengthOf(one)), 0);
};

const zed = (name: string) => ({ community: "s1", author: { id: "111", name } });

const fileWith = async (texts: readonly string[], name = "zed") => {
  const office = openOffice();
  for (const text of texts) await office.say(text, zed(name));
  const file = await office.desk.look("c1");
  if (file === undefined) throw new Error("no case");
  return { office, file };
};

test("a case of any length, from anybody, is an embed that Discord takes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "binary", maxLength: 5_000 }), { minLength: 1, maxLength: 5 }),
      fc.string({ unit: "binary", maxLength: 300 }),
      async (texts, name) => {
        const { file } = await fileWith(
          texts.map((text) => `spam ${text}`),
          name,
        );
        const embed = alertEmbed(file, START) as {
          title: string;
          description: string;
          fields: { name: string; value: string }[];
        };
        expect(lengthOf(embed)).toBeLessThanOrEqual(6_000);
        expect(embed.title.length).toBeLessThanOrEqual(256);
        expect(embed.description.length).toBeLessThanOrEqual(4_096);
        for (const field of embed.fields) {
          expect(field.value.length).toBeLessThanOrEqual(1_024);
          expect(field.value).not.toBe("");
        }
        expect(JSON.stringify(embed).isWellFormed()).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test("the same case shows the same embed a minute later: an alert that has not changed is not sent again", async () => {
  const { file } = await fileWith(["spam"]);
  expect(alertEmbed(file, START + MINUTE)).toEqual(alertEmbed(file, START + 2 * MINUTE));
});

test("an appeal stands first, and the buttons answer it", async () => {
  const { office, file } = await fileWith(["spam"]);
  await office.done();
  const appeals = openAppealDesk({ store: office.store, clock: () => office.time.now, rules: ORDINARY_APPEALS });
  await appeals.take("c1", { platform: "discord", community: "s1", author: "111" }, { text: "a quote" });
  const now = (await office.desk.look("c1"))!;
  const { fields } = alertEmbed(now, START) as { fields: { name: string; value: string }[] };
  expect(fields[0]).toMatchObject({ name: "Appeal", value: expect.stringContaining("a quote") });
  expect(fields.map(({ name }) => name)).not.toContain("Block would");
  const labels = (c: typeof file.case) =>
    (alertButtons(c) as { components: { label: string; disabled: boolean }[] }[])
      .flatMap(({ components }) => components)
      .map(({ label, disabled }) => `${label}${disabled ? " off" : ""}`);
  expect(labels(file.case)).toEqual(["Approve", "Block", "Escalate", "Undo"]);
  expect(labels(now.case)).toEqual(["Uphold appeal", "Refuse appeal", "Escalate off", "Undo off"]);
});

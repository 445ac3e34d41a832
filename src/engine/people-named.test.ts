import { expect, test } from "vitest";
import type { Message } from "./message.ts";
import { peopleNamed } from "./people-named.ts";

const by = (id: string, name: string | undefined, more: Partial<Message> = {}): Message => ({
  platform: "discord",
  community: "s1",
  id: `m-${id}-${name}`,
  revision: 0,
  surface: "text",
  text: "hi",
  author: { id, ...(name === undefined ? {} : { name }) },
  ...more,
});

const idsOf = (found: ReturnType<typeof peopleNamed>) => found.map(({ person }) => person.author);

test("a name of one person is that person, whatever its capitals", () => {
  const said = [by("7", "Sable"), by("8", "ann"), by("7", "Sable")];
  expect(peopleNamed({ by: "name", text: "sable" }, said)).toEqual([
    { person: { platform: "discord", community: "s1", author: "7" }, name: "Sable" },
  ]);
});

test("a name of two people gives both, so that nobody gets what was meant for another", () => {
  const said = [by("7", "sable"), by("8", "SABLE")];
  expect(idsOf(peopleNamed({ by: "either", text: "sable" }, said))).toEqual(["7", "8"]);
});

test("whoever calls themself by the id of another is not taken for them", () => {
  const said = [by("9", "7"), by("7", "sable")];
  expect(idsOf(peopleNamed({ by: "either", text: "7" }, said))).toEqual(["7"]);
  expect(idsOf(peopleNamed({ by: "id", text: "7" }, said))).toEqual(["7"]);
  expect(idsOf(peopleNamed({ by: "name", text: "7" }, said))).toEqual(["9"]);
});

test("a name that somebody has given up is theirs no more", () => {
  const said = [by("7", "sable"), by("7", "umber"), by("8", "sable"), by("7", undefined)];
  expect(idsOf(peopleNamed({ by: "name", text: "sable" }, said))).toEqual(["8"]);
  expect(idsOf(peopleNamed({ by: "name", text: "umber" }, said))).toEqual(["7"]);
});

test("the same id in two communities is two, and where it is said, one", () => {
  const said = [by("7", "sable"), by("7", "sable", { community: "s2" }), by("7", "sable", { platform: "twitch" })];
  const ref = { by: "either", text: "7" } as const;
  expect(peopleNamed(ref, said)).toHaveLength(3);
  expect(peopleNamed(ref, said, { platform: "discord" })).toHaveLength(2);
  expect(peopleNamed(ref, said, { platform: "discord", community: "s2" })).toHaveLength(1);
  expect(peopleNamed(ref, said, { platform: "dgg" })).toEqual([]);
});

test("nobody is found by an id where only a name is the same", () => {
  expect(peopleNamed({ by: "id", text: "sable" }, [by("7", "sable")])).toEqual([]);
});

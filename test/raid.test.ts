import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Line = { readonly id: string; readonly at: number; readonly text: string; readonly author: object };

/** Regulars who talk, and a wave in the midst of it: so many messages by so many new accounts, some of them twice. */
const evening = (messages: number, accounts: number, lastsMs: number): readonly Line[] => {
  const start = Date.now() - 10 * MINUTE;
  const regulars = Array.from({ length: 60 }, (_, i) => ({
    id: `talk-${i}`,
    at: start + i * 2_000,
    text: ["did you see that jump", "what is the next map", "my tea is cold again", "the music fits so well"][i % 4]!,
    author: { id: `regular-${i % 20}`, created_at: start - 900 * DAY, joined_at: start - 300 * DAY, roles: [] },
  }));
  const wave = Array.from({ length: messages }, (_, i) => ({
    id: `wave-${i}`,
    at: start + 30_000 + Math.floor((i * lastsMs) / messages),
    text: `the llama army takes over this stream ${(i * 7919).toString(36)}`,
    author: {
      id: `llama-${i % accounts}`,
      created_at: start - (i % 2 === 0 ? 2 : 200) * DAY,
      joined_at: start - 5 * MINUTE,
      roles: [],
    },
  }));
  return [...regulars, ...wave].sort((a, b) => a.at - b.at);
};

const lineOf = (line: Line): string =>
  JSON.stringify({ ...line, platform: "discord", community: "s1", channel: { id: "main" } });

const record = (file: string) =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { action: string; target: { message: string; author: string }; case: string });

test.each([
  ["48 messages in 16 s from 48 accounts", 48, 48, 16_000],
  ["300 messages in 60 s from 222 accounts", 300, 222, 60_000],
])(
  "%s: each is deleted, each account timed out, one case, one lockdown, one pause of invites, one undo",
  async (_, messages, accounts, ms) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "chat.jsonl"), evening(messages, accounts, ms).map(lineOf).join("\n"));
    writeFileSync(join(cwd, "nothing.jsonl"), "");
    const office = ["--db", "modbot.db", "--rules", join(process.cwd(), "rules/base.yaml")];
    const run = (file: string) => modbot(["run", "--from", file, "--out", "did.jsonl", ...office], { cwd });
    const first = await run("chat.jsonl");
    expect(first.code).toBe(0);
    expect(`${first.stdout}${first.stderr}`).toContain(`${messages} acted on, 0 for people to decide, 60 fine`);

    const did = record(join(cwd, "did.jsonl"));
    const of = (action: string) => did.filter((line) => line.action === action);
    expect(new Set(of("delete").map(({ target }) => target.message))).toEqual(
      new Set(Array.from({ length: messages }, (_, i) => `wave-${i}`)),
    );
    expect(of("delete")).toHaveLength(messages);
    expect(
      of("timeout")
        .map(({ target }) => target.author)
        .sort(),
    ).toEqual(Array.from({ length: accounts }, (_, i) => `llama-${i}`).sort());
    expect(of("lockdown")).toHaveLength(1);
    expect(of("pause_invites")).toHaveLength(1);
    expect(of("alert")).toHaveLength(1);
    expect(new Set(did.map((line) => line.case)).size).toBe(1);

    const store = await openStore(join(cwd, "modbot.db"));
    const [raid, ...others] = await store.cases({});
    expect([raid?.status, raid?.messages, raid?.rules, others]).toEqual(["acted", messages, ["raid"], []]);
    expect(await store.decisionOf({ platform: "discord", id: "wave-0", revision: 0 })).toMatchObject({
      route: "act",
      caseId: raid?.id,
    });
    expect((await store.counts()).decisions).toEqual({ ignore: 60, queue: 0, act: messages });
    // The ends of the lockdown and of the pause wait for their time.
    const due = await store.due(Date.now() + 31 * MINUTE, 10);
    expect(due.map(({ effect }) => effect.action)).toEqual(["end_lockdown", "end_pause_invites"]);
    await store.close();

    expect((await modbot(["undo", raid!.id, "--yes", ...office], { cwd })).code).toBe(0);
    expect((await run("nothing.jsonl")).code).toBe(0);
    const undone = record(join(cwd, "did.jsonl")).slice(did.length);
    expect(undone.filter(({ action }) => action === "untimeout")).toHaveLength(accounts);
    expect(undone.filter(({ action }) => action === "end_lockdown")).toHaveLength(1);
    expect(undone.filter(({ action }) => action === "end_pause_invites")).toHaveLength(1);
    expect(undone).toHaveLength(accounts + 2);
  },
  60_000,
);

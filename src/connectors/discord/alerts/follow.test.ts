import { beforeEach, describe, expect, test } from "vitest";
import { MINUTE, openOffice } from "../../../../test/office.ts";
import { looseNotebook } from "../../../engine/notebook.ts";
import { openAlertNotes } from "./alert-notes.ts";
import type { Shown } from "./board.ts";
import { openFollower } from "./follow.ts";
import type { AlertSettings } from "./settings.ts";

describe("who follows cases", () => {
  let office: ReturnType<typeof openOffice>;
  let shown: string[];
  let left: [string, number][];
  let answers: Extract<Shown, { kind: "failed" }>["reply"][];
  const alerts = new Set<string>();
  const notebook = { current: looseNotebook() };

  const follower = (cases: AlertSettings["cases"] = "waiting") => {
    const clock = () => office.time.now;
    return openFollower({
      desk: {
        statusOf: async (id) => (await office.store.summaryOf(id))?.status,
        look: (id) => office.desk.look(id),
        changes: async (after) => {
          if (after === undefined) return { cases: new Set(), last: await office.store.auditEnd() };
          const entries = await office.store.audit(after, 10_000);
          const ids = entries.map(({ subject }) => subject).filter((subject) => subject.startsWith("c"));
          return { cases: new Set(ids), last: entries.at(-1)?.seq ?? after };
        },
      },
      board: {
        has: async (id) => alerts.has(id),
        show: async (id, writes) => {
          if (!writes && !alerts.has(id)) return { kind: "nowhere" };
          const reply = answers.shift();
          if (reply !== undefined) return { kind: "failed", reply };
          alerts.add(id);
          shown.push(id);
          return { kind: "shown" };
        },
      },
      notes: openAlertNotes(notebook.current, clock),
      settings: { cases },
      tellLeft: async (community, count) => void left.push([community, count]),
      clock,
      sleep: async () => undefined,
    });
  };
  const by = (id: string) => ({ community: "s1", author: { id } });

  beforeEach(() => {
    office = openOffice();
    shown = [];
    left = [];
    answers = [];
    alerts.clear();
    notebook.current = looseNotebook();
  });

  test("begins with what comes, not with what was there", async () => {
    await office.say("maybe", by("a"));
    const one = follower();
    await one.look();
    expect(shown).toEqual([]);
    await office.say("maybe", by("b"));
    await one.look();
    expect(shown).toEqual(["c2"]);
    await one.look();
    expect(shown).toEqual(["c2"]);
  });

  test("shows what waits, what is asked, or everything, as the settings say; what has an alert is always kept up to date", async () => {
    const looks = { asked: follower("asked"), waiting: follower("waiting"), all: follower("all") };
    await looks.asked.look();
    await office.say("maybe", by("a"));
    await office.say("spam", by("b"));
    await looks.asked.look();
    expect(shown).toEqual([]);
    alerts.add("c2");
    await office.desk.undo("c2");
    await looks.asked.look();
    expect(shown).toEqual(["c2"]);
  });

  test("goes on where the run before ended", async () => {
    await follower("all").look();
    await office.say("spam", by("a"));
    await follower("all").look();
    expect(shown).toEqual(["c1"]);
  });

  test("what Discord does not take is tried again, after longer and longer, alerts and outcomes alike", async () => {
    const one = follower();
    await one.look();
    answers = [
      { kind: "lost", says: "Discord answered 503" },
      { kind: "limited", afterMs: 5_000, limit: 1 },
    ];
    await office.say("maybe", by("a"));
    await one.look();
    await one.look();
    expect(answers).toHaveLength(1);
    office.time.now += 2_000;
    await one.look();
    expect(answers).toHaveLength(0);
    office.time.now += 7_999;
    await one.look();
    expect(shown).toEqual([]);
    office.time.now += 1;
    await one.look();
    await one.look();
    expect(shown).toEqual(["c1"]);
    answers = [{ kind: "lost", says: "no answer" }];
    await office.desk.decide("c1", 1, "approve");
    await one.look();
    office.time.now += 2_000;
    await one.look();
    await one.look();
    expect(shown).toEqual(["c1", "c1"]);
  });

  test("a run that ends before an alert was taken leaves it to the next; what is refused for good is let go", async () => {
    await follower().look();
    answers = [{ kind: "lost", says: "no answer" }];
    await office.say("maybe", by("a"));
    await office.say("maybe", by("b"));
    const first = follower();
    await first.look();
    expect(shown).toEqual(["c2"]);
    await follower().look();
    expect(shown).toContain("c1");
    answers = [{ kind: "refused", status: 403, code: 50_013, says: "Missing Permissions" }];
    await office.say("maybe", by("c"));
    const second = follower();
    await second.look();
    office.time.now += MINUTE;
    await second.look();
    await follower().look();
    expect(shown).not.toContain("c3");
  });

  test("a flood in one server takes nothing from another", async () => {
    const one = follower();
    await one.look();
    for (let i = 0; i < 25; i++) await office.say("maybe", by(`p${i}`));
    await office.say("maybe", { community: "s2", author: { id: "q" } });
    await one.look();
    expect(shown).toHaveLength(21);
    expect(shown.at(-1)).toBe("c26");
    office.time.now += MINUTE + 1;
    await one.look();
    expect(left).toEqual([["s1", 5]]);
  });

  test("in a flood tells of twenty a minute, and of the number of the others once there is room", async () => {
    const one = follower();
    await one.look();
    for (let i = 0; i < 50; i++) await office.say("maybe", by(`p${i}`));
    await one.look();
    expect(shown).toHaveLength(20);
    expect(left).toEqual([]);
    office.time.now += MINUTE + 1;
    await one.look();
    expect(left).toEqual([["s1", 30]]);
    await one.look();
    expect(left).toHaveLength(1);
  });
});

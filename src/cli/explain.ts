import { EXIT, UsageError } from "../engine/errors.ts";
import type { Message } from "../engine/message.ts";
import { safe } from "../tui/safe-text.ts";
import { CONFIG, command, DB, flag, JSON_OUT, option, RULES_KEPT, WHERE, words } from "./command.ts";

export const explain = command({
  name: "explain",
  summary: "say why a message, or a case, is judged as it is",
  about:
    "Judges the text by itself: what needs other messages (rates, repeated texts) sees only this one. Without a text it reads standard input. A case number such as c12 explains a case of the database, as it was judged then.",
  args: {
    text: words("[text...]", "the message, or the number of a case"),
    authorAge: option("--author-age <age>", "how old the account is: 1d"),
    memberAge: option("--member-age <age>", "how long it has been in the community: 10m"),
    roles: option("--roles <names>", "roles of the author, with commas between"),
    permits: option("--permits <names>", "permits that the author holds, with commas between"),
    reportedBy: option("--reported-by <number>", "how many people have reported it, of whom nothing is known"),
    permissions: option("--permissions <names>", "what the platform lets the author do: manage_messages,ban_members"),
    strikes: option("--strikes <number>", "strikes of the author"),
    upheld: option("--upheld <number>", "cases of the author in which people found that a rule was broken, just now"),
    overturned: option("--overturned <number>", "cases in which the bot had acted and people took it back, just now"),
    messages: option("--messages <number>", "messages that the author has written here before"),
    at: option("--at <time>", "when it was sent, for rules that go by the time of the day: 2026-11-21T23:30Z"),
    nsfw: flag("--nsfw", "in a channel for adults"),
    ...WHERE,
    message: option("--message <platform:id>", "what was decided about this message of the database"),
    resolve: flag("--resolve", "ask the known shorteners where its short links lead, and judge these too"),
    all: flag("--all", "show also the rules that hold only in part, and each condition that does not hold"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
    rules: RULES_KEPT,
  },
  examples: [
    {
      type: 'modbot explain "FREE N1TRO https://dlscord.gift/x" --author-age 1d',
      does: "from an account of yesterday",
    },
    { type: 'modbot explain "hello" --server 1 --channel 12 --profile raid', does: "there, during a raid" },
    { type: 'modbot explain "look https://a.example" --upheld 4', does: "from somebody who has broken rules before" },
    { type: "modbot explain c12", does: "why is this in the queue?" },
    { type: "modbot explain --message discord:1290000000000000001", does: "why was nothing done about it?" },
  ],
  run: async (
    ctx,
    {
      text: typed,
      authorAge,
      memberAge,
      roles,
      nsfw,
      server,
      channel,
      profile,
      message: named,
      resolve,
      all,
      json,
      ...asked
    },
  ) => {
    const { permits, reportedBy, permissions, strikes, upheld, overturned, messages, at } = asked;
    const { findConfig, rulesFile, rulesOf } = await import("./places.ts");
    const { jsonText } = await import("./json.ts");
    const config = asked.rules === undefined ? await findConfig(ctx, asked) : undefined;
    const show = (lines: readonly string[], object: unknown): typeof EXIT.ok => {
      for (const line of json ? [jsonText(object)] : lines) ctx.print(line);
      return EXIT.ok;
    };

    if (named !== undefined) {
      if (typed.length > 0)
        throw new UsageError("--message and a text exclude each other.", { hint: "Leave one out." });
      const { storedDecisions } = await import("./explain/stored-case.ts");
      const { decisionLines } = await import("./explain/decision-lines.ts");
      const rows = await storedDecisions(ctx, asked, config, named);
      if (rows.length > 0)
        return show(
          rows.flatMap((row) => decisionLines(row, ctx)),
          { decisions: rows },
        );
      ctx.say(`Nothing was ever decided about a message ${safe(named, 120)}.`);
      return EXIT.found;
    }

    const text = typed.length > 0 ? typed.join(" ") : await inputText(ctx.stdin);
    if (/^c\d{1,15}$/.test(text)) {
      const { storedCase } = await import("./explain/stored-case.ts");
      const { caseLines } = await import("./explain/case-lines.ts");
      const { ladderLines, ladderJson, reputationJson } = await import("./explain/ladder.ts");
      const { disciplineOf } = await import("./explain/discipline-of.ts");
      const terms = disciplineOf(ctx, rulesFile(ctx, asked, config));
      const found = await storedCase(ctx, asked, config, text, terms ?? { discipline: { ladder: [] } });
      if (found) {
        const [lines, ladder] = terms ? [ladderLines(found, ctx), ladderJson(found)] : [[], undefined];
        return show([...caseLines(found.case, ctx), ...lines], {
          case: found.case,
          strikes: ladder,
          reputation: reputationJson(found),
        });
      }
      ctx.say(`There is no case ${text} here; this explains it as a message.`);
    }
    const { loadRulebook } = await import("./rulebook.ts");
    const { storedFeeds } = await import("./feeds/stored.ts");
    const { storedCommunityModels } = await import("./community/live-models.ts");
    const { span } = await import("./moment.ts");
    const { CLEAN_RECORD } = await import("../engine/author-record.ts");
    const { supposedReports } = await import("../engine/reports/supposed.ts");
    const { explain: explainMessage } = await import("../engine/explain.ts");
    const { explanationLines } = await import("./explain/lines.ts");
    const { explanationJson } = await import("./explain/to-json.ts");
    const { amount, dateTime, permissionsIn } = await import("./explain/author-facts.ts");
    const now = at === undefined ? ctx.now() : dateTime("--at", at);
    const message: Message = {
      platform: "jsonl",
      id: "explained",
      revision: 0,
      surface: "text",
      text,
      // Nothing is attached to what is typed here: that is known, where a platform may not say.
      attachments: [],
      sentAt: now,
      ...(server === undefined ? {} : { community: server }),
      channel: {
        id: channel ?? "somewhere",
        ...(channel === undefined ? {} : { name: channel }),
        ...(nsfw ? { nsfw } : {}),
      },
      author: {
        id: "somebody",
        ...(authorAge === undefined ? {} : { createdAt: now - span("--author-age", authorAge) }),
        ...(memberAge === undefined ? {} : { joinedAt: now - span("--member-age", memberAge) }),
        ...(roles === undefined ? {} : { roles: roles.split(",").map((role) => role.trim().toLowerCase()) }),
        ...(permits === undefined ? {} : { permits: permits.split(",").map((permit) => permit.trim().toLowerCase()) }),
        ...(permissions === undefined ? {} : { permissions: permissionsIn("--permissions", permissions) }),
        ...(messages === undefined ? {} : { messages: amount("--messages", messages) }),
      },
    };
    const { openPatientModels } = await import("./models/patient.ts");
    const { slowRefs } = await import("./models/slow-refs.ts");
    const refs = slowRefs(config?.models);
    const { rulebook, file } = loadRulebook(ctx, await rulesOf(ctx, asked, config), {
      ...(await storedFeeds(ctx, config)),
      ...(server === undefined ? {} : await storedCommunityModels(ctx, asked, config)),
      models: refs,
    });
    const models = await openPatientModels(ctx, config?.models, rulebook, refs);
    const slow = await models?.scoresOf(text, { labels: true, vector: true }).finally(models.close);
    const { resolveLinks } = await import("./explain/resolve-links.ts");
    const { profilesNamed } = await import("./rules/profiles-named.ts");
    const known = {
      ...(slow === undefined ? {} : { slow }),
      ...(resolve ? { leadsTo: await resolveLinks(ctx, text) } : {}),
      ...(reportedBy === undefined
        ? {}
        : { reports: supposedReports(message, Math.min(1_000, amount("--reported-by", reportedBy))) }),
      ...(strikes === undefined && upheld === undefined && overturned === undefined
        ? {}
        : {
            record: {
              ...CLEAN_RECORD,
              strikes: amount("--strikes", strikes ?? "0"),
              upheld: Math.trunc(amount("--upheld", upheld ?? "0")),
              overturned: Math.trunc(amount("--overturned", overturned ?? "0")),
            },
          }),
    };
    const explanation = explainMessage(rulebook, message, known, { forced: profilesNamed(profile, rulebook) });
    const { slangIn } = await import("./explain/slang-in.ts");
    const slang = slangIn(text);
    return show(explanationLines(explanation, file, ctx, all, slang), explanationJson(explanation, file, slang));
  },
});

/** Enough for any message; more is not read. */
const MOST = 1024 * 1024;

const HINT = 'Type: modbot explain "the message"';

const inputText = async (stdin: NodeJS.ReadStream): Promise<string> => {
  if (stdin.isTTY) throw new UsageError("explain what?", { hint: HINT });
  let text = "";
  for await (const chunk of stdin.setEncoding("utf8")) {
    text += chunk;
    if (text.length > MOST) break;
  }
  if (text === "") throw new UsageError("explain what? There was no text on standard input.", { hint: HINT });
  return text.replace(/\r?\n$/, "");
};

import { readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { EXIT, type ExitCode, ModbotError, UsageError } from "../../engine/errors.ts";
import { saidLately } from "../../engine/lately.ts";
import type { Message } from "../../engine/message.ts";
import { compileRulebook } from "../../engine/rulebook/compile.ts";
import { appendEntry, appendLine } from "../../engine/suggestions/append-entry.ts";
import type { Suggestion } from "../../engine/suggestions/suggestion.ts";
import { safe } from "../../tui/safe-text.ts";
import { packageFolder } from "../assets.ts";
import type { Context } from "../context.ts";
import { fileError } from "../file-error.ts";
import { jsonText } from "../json.ts";
import type { Office } from "../office.ts";
import { columns, paintFor } from "../paint.ts";
import { shown } from "../places.ts";
import { rulebookSource } from "../rulebook.ts";
import { lineDiff } from "../rules/line-diff.ts";
import { writeRulebook } from "../rules/write-rulebook.ts";
import { wouldFind } from "./would-find.ts";

/** Messages that a term is tried on. */
const TRIED = 5_000;
/** Terms that are tried: compiling each takes a moment. */
const MOST_TRIED = 50;

/** Prints what members suggest; what waits with how much of what was said lately it would have found. */
export const listSuggestions = async (ctx: Context, { store }: Office, all: boolean, json: boolean): Promise<void> => {
  const found = await store.suggestions(all ? undefined : "open");
  const messages = found.length === 0 ? [] : await saidLately(store, TRIED);
  const rows = found.map((one, i) => ({
    ...one,
    finds:
      one.state === "open" && i < MOST_TRIED
        ? wouldFind(
            one.term,
            messages.filter((message) => !isItsOwn(message, one)),
          )
        : undefined,
  }));
  if (json) {
    ctx.print(jsonText({ tried_on: messages.length, suggestions: rows.map(suggestionJson) }));
    return;
  }
  if (rows.length === 0) {
    ctx.say("Nobody has suggested anything that waits.");
    return;
  }
  const texts = rows.map(({ number, term, voices, state, settled, finds }) => [
    String(number),
    safe(term, 60),
    String(voices.length),
    safe(voices[0]?.called ?? voices[0]?.person.author ?? "", 30),
    new Date(voices[0]?.at ?? 0).toISOString().slice(0, 10),
    settled === undefined
      ? finds === undefined
        ? ""
        : `finds ${finds} of the last ${messages.length}`
      : `${state}: ${safe(settled.says, 60)}`,
  ]);
  const [head = "", ...lines] = columns([["", "term", "people", "first by", "since", ""], ...texts], []);
  for (const line of [paintFor(ctx.color).bold(head), ...lines]) ctx.print(line);
};

/** Is it the message that has suggested the term? */
const isItsOwn = ({ author, sentAt }: Message, { voices }: Suggestion): boolean =>
  voices.some(({ at, person }) => at === sentAt && person.author === author?.id);

const suggestionJson = ({
  number,
  term,
  state,
  voices,
  settled,
  finds,
}: Suggestion & { readonly finds: number | undefined }) => ({
  number,
  term,
  state,
  finds,
  by: voices.map(({ person, called, at }) => ({
    platform: person.platform,
    server: person.community,
    author: person.author,
    name: called,
    at,
  })),
  settled,
});

/** Puts a term into a list. Gives exit code 1 where there is none that waits. Errors: `ModbotError` where the list cannot be added to, or the rulebook would be wrong then. */
export const acceptSuggestion = async (
  ctx: Context,
  { store, rules, name }: Office,
  number: number,
  list: string,
): Promise<ExitCode> => {
  const found = (await store.suggestions("open")).find((one) => one.number === number);
  if (found === undefined) return none(ctx, number);
  if (rules === undefined || rules.startsWith(join(packageFolder(), "rules") + sep))
    throw new UsageError("the rulebook in use is the one that modbot brings along, and stays as it is.", {
      hint: "Make one of your own with modbot init.",
    });
  const before = textOf(rules, shown(ctx, rules));
  const place = appendEntry(before, list, found.term);
  if (place.in === "nowhere")
    throw new UsageError(`${place.why}: nothing was written.`, {
      hint: "Name a list of words or phrases that stands under `lists:` in your rulebook.",
    });
  const path = place.in === "rulebook" ? rules : resolve(dirname(rules), place.path);
  const old = place.in === "rulebook" ? before : textOf(path, shown(ctx, path));
  const after = place.in === "rulebook" ? place.text : appendLine(old, found.term);
  check(ctx, rules, path, after, list, found.term);
  writeRulebook(path, shown(ctx, path), old, after);
  await store.settle(number, "accepted", { kind: "moderator", name }, ctx.now(), list);
  for (const line of lineDiff(old, after, shown(ctx, path))) ctx.print(safe(line, 400));
  ctx.say("Check it: modbot rules check. A running bot uses it when it has read the rulebook again.");
  return EXIT.ok;
};

/** The rulebook as it would be must compile, and its list must hold the term: only then is anything written. */
const check = (ctx: Context, rules: string, path: string, after: string, list: string, term: string): void => {
  const source = rulebookSource(ctx, rules);
  const rulebook = compileRulebook({
    ...source,
    ...(path === rules ? { text: after } : {}),
    readFile: (named, from) =>
      resolve(dirname(resolve(ctx.cwd, from)), named) === path ? after : source.readFile?.(named, from),
    keepsLists: true,
  });
  if (!rulebook.lists.some((one) => one.name === list && one.entries.includes(term)))
    throw new ModbotError(`list ${list} would not hold "${safe(term, 60)}" then: nothing was written.`, {
      hint: "Add it by hand.",
    });
};

/** Closes a suggestion. Gives exit code 1 where there is none that waits. */
export const rejectSuggestion = async (
  ctx: Context,
  { store, name }: Office,
  number: number,
  why: string,
): Promise<ExitCode> => {
  const done = await store.settle(number, "rejected", { kind: "moderator", name }, ctx.now(), why.slice(0, 500));
  if (!done) return none(ctx, number);
  ctx.print(`${number} rejected: ${safe(why, 500)}`);
  return EXIT.ok;
};

const none = (ctx: Context, number: number): ExitCode => {
  ctx.say(`There is no suggestion ${number} that waits. modbot suggestions names those that do.`);
  return EXIT.found;
};

const textOf = (path: string, name: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw fileError("read", name, error);
  }
};

import { openAppealDesk } from "../../engine/appeals/appeal-desk.ts";
import type { Case } from "../../engine/case.ts";
import { EXIT, type ExitCode, UsageError } from "../../engine/errors.ts";
import { type Person, personOf } from "../../engine/ports.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import type { Office } from "../office.ts";

/** Enters an appeal for somebody. Gives exit code 1 where it is not taken. Errors: `UsageError` for no such case, or nobody in it. */
export const enterAppeal = async (
  ctx: Context,
  { store, appeals: rules }: Office,
  {
    id,
    text,
    user,
    json,
  }: { readonly id: string; readonly text: string; readonly user: string | undefined; readonly json: boolean },
): Promise<ExitCode> => {
  if (rules === undefined)
    throw new UsageError("no appeals are taken here: appeals is off in modbot.yaml.", {
      hint: "Take that line away, or write appeals: { per_week: 3 }.",
    });
  const found = await store.caseOf(id);
  if (found === undefined)
    throw new UsageError(`${safe(id, 40)}: there is no such case.`, {
      hint: "modbot review --list shows those that wait.",
    });
  const { person, called } = appellant(found, user);
  const answer = await openAppealDesk({ store, clock: ctx.now, rules }).take(id, person, { text, called });
  if (json)
    ctx.print(
      jsonText({ case: id, taken: answer.status === "taken", why: answer.status === "taken" ? null : answer.why }),
    );
  else if (answer.status === "taken")
    ctx.print(`${id} is under appeal: it waits in the queue for somebody who had not decided it.`);
  else ctx.say(`${id}: not taken. They would be told: ${answer.why}`);
  return answer.status === "taken" ? EXIT.ok : EXIT.found;
};

const appellant = (
  { id, entries }: Case,
  user: string | undefined,
): { readonly person: Person; readonly called?: string } => {
  const authors = new Map(
    entries.flatMap(({ message }) =>
      message.author === undefined
        ? []
        : [[message.author.id, { person: personOf(message, message.author.id), called: message.author.name }]],
    ),
  );
  const [only, ...others] =
    user === undefined ? [...authors.values()] : [authors.get(user)].filter((one) => one !== undefined);
  if (only === undefined || others.length > 0)
    throw new UsageError(
      only === undefined
        ? `${id} is not about ${user === undefined ? "anybody" : safe(user, 60)}.`
        : `${id} is about ${authors.size} people.`,
      {
        hint: `Who appeals? --user ${[...authors.keys()]
          .slice(0, 5)
          .map((one) => safe(one, 40))
          .join(", or --user ")}`,
      },
    );
  return { person: only.person, ...(only.called === undefined ? {} : { called: only.called }) };
};

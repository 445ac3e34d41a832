import { EXIT, type ExitCode } from "../../engine/errors.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { moderatorName } from "../moderator-name.ts";
import { type Asked, databaseFile, findConfig } from "../places.ts";
import { provenanceText } from "./list.ts";

/** Takes away what a decision has added to a concept. Gives exit code 1 where there is none of that number. */
export const removeExemplar = async (
  ctx: Context,
  asked: Asked & { readonly as?: string | undefined },
  number: number,
): Promise<ExitCode> => {
  const config = await findConfig(ctx, asked);
  const { openStore } = await import("../../store/open-store.ts");
  const store = await openStore(databaseFile(ctx, asked, config), { create: false });
  try {
    const found = (await store.exemplars()).find((one) => one.number === number);
    const by = { kind: "moderator", name: moderatorName(asked.as ?? config?.moderator) } as const;
    if (found === undefined || !(await store.removeExemplar(number, by, ctx.now()))) {
      ctx.say(`There is no example ${number}. modbot concepts list NAME shows those that decisions have added.`);
      return EXIT.found;
    }
    ctx.print(`${found.concept} ${found.side}: ${safe(found.text, 300)}`);
    ctx.say(`${provenanceText(found)}: taken away. The decision itself stands.`);
    return EXIT.ok;
  } finally {
    await store.close();
  }
};

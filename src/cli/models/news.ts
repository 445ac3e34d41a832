import { safe } from "../../tui/safe-text.ts";
import type { ModelNews } from "./slow-models.ts";

/** What has become of a model, in a line. */
export const modelNewsText = (news: ModelNews): string => {
  const model = safe(news.model, 100);
  if (news.now === "back") return `${news.kind} ${model} answers again`;
  const hint = news.now === "missing" && news.hint !== undefined ? ` ${safe(news.hint, 300)}` : "";
  return `${news.kind} ${model} ${news.now === "missing" ? "cannot be used" : "does not keep up"}, and the built-in one serves: ${safe(news.why ?? "it does not say why", 500)}${hint}`;
};

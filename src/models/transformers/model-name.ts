/** What a model is called where it comes from: `owner/name`, or `name`. It is a path too, and leads out of no folder. */
export type ModelName = string & { readonly __brand?: "ModelName" };

const PART = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,94}[A-Za-z0-9])?$/;
/** The model that is part of modbot. */
export const BUILT_IN = "builtin";

/** `undefined` for what is no name: no part begins or ends with a dot, and there are two of them at most. */
export const modelName = (text: string): ModelName | undefined => {
  const parts = text.split("/");
  const isName = parts.length <= 2 && text !== BUILT_IN && parts.every((part) => PART.test(part));
  return isName ? text : undefined;
};

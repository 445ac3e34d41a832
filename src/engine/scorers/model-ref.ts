/** Which model said it: a score means nothing without that. `version` changes whenever the same text may score otherwise. */
export type ModelRef = { readonly id: string; readonly version: string };

/** `modbot-chat 3f2a91c04b7d` */
export const modelText = ({ id, version }: ModelRef): string => `${id} ${version}`;

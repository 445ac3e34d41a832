import { type Line, lineWidth, piece } from "./line.ts";

/** A key at the foot of a screen. */
export type FooterKey = { readonly shown: string; readonly label: string; readonly isOff: boolean };

/** The keys that mean something now. One that is disabled is dimmed. Where there is no room for all, the way to the help is kept. */
export const footerLine = (keys: readonly FooterKey[], columns: number): Line => {
  const parts = keys.map(({ shown, label, isOff }, i): Line => {
    const gap = i === 0 ? " " : "  ";
    return [piece(gap), piece(shown, isOff ? "dim" : "key"), piece(` ${label}`, isOff ? "dim" : undefined)];
  });
  const help = parts[keys.findIndex(({ shown }) => shown === "?")];
  let room = columns - lineWidth(help ?? []);
  const kept = parts.filter((part) => {
    if (part === help) return true;
    room -= lineWidth(part);
    return room >= 0;
  });
  return kept.flat();
};

import type { Draw } from "./draw.ts";

/** Stands for one letter: what another hand would write in its place. Gives the letter itself where it has nothing. */
export type Letter = (letter: string) => string;

const from = (pairs: string): Letter => {
  const table = new Map(pairs.split(" ").map((pair) => [pair[0]!, pair.slice(1)]));
  return (letter) => table.get(letter) ?? letter;
};

/** Digits that read as letters. */
export const leet = from("a4 A4 e3 E3 i1 I1 o0 O0 s5 S5 t7 T7");

/** Letters of other scripts that look the same. */
export const lookAlike = from("aа Aа cс Cс eе Eе iі Iі jј oо Oο pр Pр sѕ Sѕ xх Xх yу Bв HН KК MМ TТ");

/** The wide forms that keyboards for Chinese and Japanese write. */
export const fullWidth: Letter = (letter) =>
  /^[!-~]$/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) + 0xfee0) : letter;

/** Mathematical bold letters, as name decorators write them. */
export const styled: Letter = (letter) => {
  if (/^[a-z]$/.test(letter)) return String.fromCodePoint(0x1d5ee + letter.charCodeAt(0) - 97);
  return /^[A-Z]$/.test(letter) ? String.fromCodePoint(0x1d5d4 + letter.charCodeAt(0) - 65) : letter;
};

export const percentEncoded: Letter = (letter) =>
  [...new TextEncoder().encode(letter)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

export const htmlEncoded: Letter = (letter) => `&#${letter.codePointAt(0) ?? 0};`;

/** Some of the letters that can be changed, and at least one; the text as it is where there is none. */
export const changeSome = (text: string, change: Letter, draw: Draw): string => {
  const letters = [...text];
  const open = letters.flatMap((letter, i) => (change(letter) === letter ? [] : [i]));
  const sure = open[Math.floor(draw() * open.length)];
  return letters
    .map((letter, i) => (i === sure || (open.includes(i) && draw() < 0.5) ? change(letter) : letter))
    .join("");
};

export const changeAll = (text: string, change: Letter): string => [...text].map(change).join("");

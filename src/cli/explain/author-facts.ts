import { UsageError } from "../../engine/errors.ts";
import { isPermission, PERMISSIONS, type Permission } from "../../engine/permissions.ts";
import { closest } from "../../engine/rulebook/closest.ts";
import { safe } from "../../tui/safe-text.ts";

/** A number from 0 on, as typed. Errors: `UsageError` that names the argument. */
export const amount = (name: string, text: string): number => {
  if (/^\d{1,9}(?:\.\d{1,3})?$/.test(text)) return Number(text);
  throw new UsageError(`${name} ${safe(text, 60)} is not a number.`, { hint: `Write one from 0 on: ${name} 3` });
};

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A moment with its offset from UTC, epoch ms. Errors: `UsageError` that names the argument. */
export const dateTime = (name: string, text: string): number => {
  const ms = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(ms)) return ms;
  throw new UsageError(`${name} ${safe(text, 60)} is not a time.`, {
    hint: `Write it with its offset from UTC: ${name} 2026-11-21T23:30Z or ${name} 2026-11-21T23:30+01:00`,
  });
};

/** Permissions with commas between. Errors: `UsageError` that names the argument and the one that there is not. */
export const permissionsIn = (name: string, text: string): readonly Permission[] =>
  text.split(",").map((part) => {
    const one = part.trim().toLowerCase();
    if (isPermission(one)) return one;
    const near = closest(one, PERMISSIONS);
    throw new UsageError(`${name}: there is no permission "${safe(one, 60)}".`, {
      hint: near === undefined ? "docs/rules.md lists them under author." : `Did you mean ${near}?`,
    });
  });

import type { CommandCall, CommandNames } from "../engine/chat/command-text.ts";
import { platformReport, type ReportCall, readReport } from "../engine/chat/report-call.ts";
import { type Decision, ignoredBy, type RulebookRef } from "../engine/decision.ts";
import type { IdentityStore } from "../engine/identity/identity.ts";
import { LinkCodes } from "../engine/identity/link-codes.ts";
import { saidLately } from "../engine/lately.ts";
import type { Message } from "../engine/message.ts";
import type { NewOrder } from "../engine/order.ts";
import type { PermitBook } from "../engine/permits/permit-book.ts";
import type { Recorded, Store } from "../engine/ports.ts";
import { isByStaff, type StaffBook } from "../engine/staff.ts";
import type { SuggestionStore } from "../engine/suggestions/suggestion.ts";
import { isBot, openChatCommands } from "./chat-commands.ts";
import type { Insist } from "./insist.ts";
import { openLinkDesk } from "./link-desk.ts";
import { openReportDesk, type Reconsider, type ReportDesk, type TakenReport } from "./report-desk.ts";
import type { Listener } from "./run-event.ts";
import { openSuggestionDesk } from "./suggestion-desk.ts";

/** Messages of the database that are looked through for a name that has not been seen in this run. */
const MOST_LOOKED_AT = 5_000;

const NOBODY: ReadonlySet<never> = new Set<never>();

/** What people ask of modbot from within the chat, as a run is given it. */
export type CommunityOptions = {
  /** How commands are called. Absent: there are none. */
  readonly names?: CommandNames | undefined;
  /** Kept up to date by whoever heeds orders. */
  readonly permits: PermitBook;
  /** Likewise. Absent: nobody links accounts here. */
  readonly links?: LinkCodes;
};

/** The rulebook, as far as it says who is staff. One that does not say has none. */
export type CommunityBook = RulebookRef & Partial<StaffBook>;

/** Who judges a message once more when it was reported. One that does not takes no reports. */
export type Reviewer = { readonly rulebook: CommunityBook; readonly reconsider?: Reconsider };

/** What a message says to modbot rather than to others, as far as its text tells. */
export type Heard =
  | { readonly kind: "permit" | "suggest" | "link"; readonly call: CommandCall }
  | { readonly kind: "report"; readonly call: ReportCall };

/** What became of it. `ordinary`: it is a message like any other. `obeyed`: staff asked for it, and there is nothing to judge. `taken`: it is judged, but does not count. */
export type Heeded =
  | { readonly came: "ordinary" | "taken" }
  | { readonly came: "obeyed"; readonly decision: Decision }
  | { readonly came: "taken"; readonly report: TakenReport };

/** What the intake asks about a message beside the rules. */
export type Community = {
  /** Is it for modbot? For nearly all messages one look at how it begins. */
  readonly hears: (message: Message) => Heard | undefined;
  /** The message with the permits that its author holds for it. */
  readonly permitted: (message: Message, readAt: number) => Message;
  /** Does what is asked, if the author may ask for it and it is not too much. */
  readonly heed: (message: Message, heard: Heard, reviewer: Reviewer, readAt: number) => Promise<Heeded>;
  /** What to store for the report, once its message was filed by its new decision. */
  readonly fileReport: ReportDesk["file"];
  /** Remembers what was filed. */
  readonly filed: (recorded: Recorded) => void;
  /** Writes down what the decision has used up. Before the decision is stored: it holds on for this message, whatever happens in between. */
  readonly spend: (message: Message, decision: Decision, readAt: number) => Promise<void>;
};

/**
 * Permits and commands of a running bot.
 *
 * Errors: `StoreError` when the store gives up.
 */
export const openCommunity = (
  { names, permits, links = new LinkCodes() }: CommunityOptions,
  how: {
    readonly store: Pick<
      Store,
      "give" | "recent" | "recentSince" | "decisionOf" | "caseOf" | "reporterRecord" | "reportTimes"
    > &
      SuggestionStore &
      Pick<IdentityStore, "linkAccounts">;
    readonly insist: Insist;
    readonly emit: Listener;
    /** Heeds what has been ordered just now. */
    readonly catchUp: () => Promise<void>;
    readonly lately: () => Iterable<Message>;
  },
): Community => {
  const give = async (orders: readonly NewOrder[]): Promise<void> => {
    if (orders.length === 0) return;
    await how.insist("giving an order", () => how.store.give(orders));
    await how.catchUp();
  };
  const stored = () => how.insist("looking at what was said before", () => saidLately(how.store, MOST_LOOKED_AT));
  const desk = openReportDesk({ store: how.store, insist: how.insist, lately: how.lately, stored });
  const terms = openSuggestionDesk({ store: how.store, insist: how.insist });
  const accounts = openLinkDesk({
    store: how.store,
    codes: links,
    insist: how.insist,
    give: (order) => give([order]),
  });
  const commands =
    names &&
    openChatCommands({
      names,
      lately: how.lately,
      stored,
      give: (order) => give([order]),
      emit: how.emit,
    });

  return {
    permitted(message, readAt) {
      const held = permits.heldFor(message, readAt);
      return held === undefined || message.author === undefined
        ? message
        : { ...message, author: { ...message.author, permits: held } };
    },

    hears(message) {
      if (message.surface === "report") return heardReport(platformReport(message));
      const call = commands?.read(message);
      if (call === undefined || isBot(message)) return undefined;
      return call.command === "report" ? heardReport(readReport(message, call)) : { kind: call.command, call };
    },

    async heed(message, heard, reviewer, readAt) {
      const at = message.sentAt ?? readAt;
      switch (heard.kind) {
        case "permit": {
          const isDone = await commands?.obey(message, heard.call, isByStaffOf(reviewer.rulebook, message), readAt);
          if (isDone !== "obeyed") return ORDINARY;
          return { came: "obeyed", decision: { ...ignoredBy(reviewer.rulebook), exempt: "command" } };
        }
        case "report": {
          if (reviewer.reconsider === undefined) return ORDINARY;
          const reconsider: Reconsider = (about, known) => reviewer.reconsider?.(about, known);
          const report = await desk.take(message, heard.call, at, reviewer.rulebook, reconsider);
          if (report === undefined) return ORDINARY;
          await how.emit({ type: "command", at, message, command: "report" });
          return { came: "taken", report };
        }
        case "suggest": {
          if (!(await terms.take(message, heard.call.rest, at))) return ORDINARY;
          await how.emit({ type: "command", at, message, command: "suggest" });
          return { came: "taken" };
        }
        case "link": {
          const linked = await accounts.take(message, heard.call.rest, at);
          if (linked === undefined) return ORDINARY;
          await how.emit({
            type: "command",
            at,
            message,
            command: "link",
            ...(linked.done ? {} : { wrong: linked.why }),
          });
          return { came: "taken" };
        }
      }
    },

    fileReport: desk.file,
    filed: desk.note,

    spend: (message, { permits: used = [] }, readAt) =>
      used.length === 0 ? Promise.resolve() : give(permits.usedOrders(message, used, message.sentAt ?? readAt)),
  };
};

const ORDINARY: Heeded = { came: "ordinary" };

const heardReport = (call: ReportCall | undefined): Heard | undefined => call && { kind: "report", call };

const isByStaffOf = ({ staffRoles = NOBODY, staffPermissions = NOBODY }: CommunityBook, message: Message): boolean =>
  isByStaff(message, { staffRoles, staffPermissions });

import type { CommandCall, CommandNames } from "../engine/chat/command-text.ts";
import { platformReport, type ReportCall, readReport } from "../engine/chat/report-call.ts";
import { type Decision, ignoredBy, type RulebookRef } from "../engine/decision.ts";
import { saidLately } from "../engine/lately.ts";
import type { Message } from "../engine/message.ts";
import type { NewOrder } from "../engine/order.ts";
import type { PermitBook } from "../engine/permits/permit-book.ts";
import type { Recorded, Store } from "../engine/ports.ts";
import { isByStaff, type StaffBook } from "../engine/staff.ts";
import type { SuggestionStore } from "../engine/suggestions/suggestion.ts";
import { isBot, openChatCommands } from "./chat-commands.ts";
import type { Insist } from "./insist.ts";
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
};

/** The rulebook, as far as it says who is staff. One that does not say has none. */
export type CommunityBook = RulebookRef & Partial<StaffBook>;

/** Who judges a message once more when it was reported. One that does not takes no reports. */
export type Reviewer = { readonly rulebook: CommunityBook; readonly reconsider?: Reconsider };

/** What the intake asks about a message beside the rules. */
export type Community = {
  /** The message with the permits that its author holds for it. */
  readonly permitted: (message: Message, readAt: number) => Message;
  /** Where it is a command of staff: does it, and gives what is decided about it. */
  readonly obey: (message: Message, rulebook: CommunityBook, readAt: number) => Promise<Decision | undefined>;
  /** The report that it makes, if it is one that is taken. */
  readonly report: (message: Message, judge: Reviewer, readAt: number) => Promise<TakenReport | undefined>;
  /** Writes down the term that it suggests. Was it taken? */
  readonly suggest: (message: Message, readAt: number) => Promise<boolean>;
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
  { names, permits }: CommunityOptions,
  how: {
    readonly store: Pick<
      Store,
      "give" | "recent" | "recentSince" | "decisionOf" | "caseOf" | "reporterRecord" | "reportTimes"
    > &
      SuggestionStore;
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

    async obey(message, rulebook, readAt) {
      const call = commands?.read(message);
      if (commands === undefined || call === undefined) return undefined;
      const { staffRoles = NOBODY, staffPermissions = NOBODY } = rulebook;
      const isStaff = isByStaff(message, { staffRoles, staffPermissions });
      const came = await commands.obey(message, call, isStaff, readAt);
      return came === "obeyed" ? { ...ignoredBy(rulebook), exempt: "command" } : undefined;
    },

    async report(message, reviewer, readAt) {
      const call = reportIn(message, commands?.read(message));
      if (call === undefined || reviewer.reconsider === undefined || isBot(message)) return undefined;
      const at = message.sentAt ?? readAt;
      const taken = await desk.take(message, call, at, reviewer.rulebook, (about, known) =>
        reviewer.reconsider?.(about, known),
      );
      if (taken) await how.emit({ type: "command", at, message, command: "report" });
      return taken;
    },

    async suggest(message, readAt) {
      const call = commands?.read(message);
      if (call?.command !== "suggest" || isBot(message)) return false;
      const at = message.sentAt ?? readAt;
      const taken = await terms.take(message, call.rest, at);
      if (taken) await how.emit({ type: "command", at, message, command: "suggest" });
      return taken;
    },

    fileReport: desk.file,
    filed: desk.note,

    spend: (message, { permits: used = [] }, readAt) =>
      used.length === 0 ? Promise.resolve() : give(permits.usedOrders(message, used, message.sentAt ?? readAt)),
  };
};

const reportIn = (message: Message, call: CommandCall | undefined): ReportCall | undefined => {
  if (message.surface === "report") return platformReport(message);
  return call?.command === "report" ? readReport(message, call) : undefined;
};

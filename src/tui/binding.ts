/** A key of a screen. Dispatch, the footer, the `?` help and docs/keys.md all read the table of these. */
export type Binding<Mode, State, Event> = {
  readonly in: Mode;
  /** As the keyboard names them: `a`, `up`, `ctrl+c`. */
  readonly keys: readonly string[];
  /** As people read them. */
  readonly shown: string;
  /** For the footer. Absent: only in the help. */
  readonly label?: string | ((state: State) => string);
  /** The same where there is little room. */
  readonly brief?: string;
  readonly hint: string;
  readonly event: Event;
  readonly disabledReason?: (state: State) => string | undefined;
};

/** What every screen hears of a key that is disabled. */
type Refused = { readonly type: "refused"; readonly why: string };

/** What a key means in a mode. A key that is disabled says why; one that means nothing gives nothing. */
export const meaningOf = <Mode, State, Event>(
  keymap: readonly Binding<Mode, State, Event>[],
  mode: Mode,
  state: State,
  key: string,
): Event | Refused | undefined => {
  const binding = keymap.find((b) => b.in === mode && b.keys.includes(key));
  const why = binding?.disabledReason?.(state);
  return binding && why !== undefined ? { type: "refused", why: `${binding.shown}: ${why}.` } : binding?.event;
};

export const labelOf = <State>(
  { label }: { readonly label?: string | ((state: State) => string) },
  state: State,
): string | undefined => (typeof label === "function" ? label(state) : label);

import type { ReactElement } from "react";
import { Rows } from "../rows.tsx";
import type { DiffState } from "./diff-state.ts";
import { screenLines } from "./screen-lines.ts";

/** The diff screen. */
export const Screen = ({ state, color }: { readonly state: DiffState; readonly color: boolean }): ReactElement => (
  <Rows lines={screenLines(state)} columns={state.size.columns} color={color} />
);

import type { ReactElement } from "react";
import { Rows } from "../rows.tsx";
import type { ReviewState } from "./review-state.ts";
import { screenLines } from "./screen-lines.ts";

/** The review screen. */
export const Screen = ({ state, color }: { readonly state: ReviewState; readonly color: boolean }): ReactElement => (
  <Rows lines={screenLines(state)} columns={state.size.columns} color={color} />
);

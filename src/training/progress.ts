/** How far the training is. `done` and `of` count texts; `loss` is the mean of the last few thousand. */
export type Progress = {
  readonly stage: "read" | "net" | "meaning" | "calibrate" | "gate" | "words" | "pairs";
  readonly done: number;
  readonly of: number;
  readonly epoch?: number;
  readonly loss?: number;
};

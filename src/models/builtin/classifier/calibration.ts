/** Turns what a head sums up to into a share: of texts with this score, so many have the label. Source: Platt, Probabilistic Outputs for Support Vector Machines, 1999. */
export type Calibration = { readonly slope: number; readonly offset: number };

export const calibrated = ({ slope, offset }: Calibration, sum: number): number =>
  1 / (1 + Math.exp(-slope * sum - offset));

/**
 * Keeps a map or set that is added to at its end small: the newest `few` entries stay, and at most an eighth more; the oldest go, many at a time.
 * Not one by one, because a map finds its first entry only by passing over all that were deleted before it.
 */
export const dropOldest = <K>(kept: Map<K, unknown> | Set<K>, few: number): void => {
  if (kept.size <= few + few / 8) return;
  for (const oldest of kept.keys()) {
    if (kept.size <= few) return;
    kept.delete(oldest);
  }
};

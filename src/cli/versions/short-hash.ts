/** As much of a hash as people are shown. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

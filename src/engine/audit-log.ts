/** One link of the hash chain. `commitment` binds the content, which may be erased; `hash` binds all that came before. Both hex SHA-256. */
export type AuditEntry = {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
  readonly commitment: string;
  readonly previous: string;
  readonly hash: string;
  /** JSON text. Absent once erased. */
  readonly content?: string;
  /** Hex; the commitment is SHA-256(salt + content). Absent once erased. */
  readonly salt?: string;
};

export type AuditNote = {
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
  readonly content: unknown;
};

/** `broken` is the first entry whose hash or content does not fit. */
export type AuditCheck = {
  readonly entries: number;
  readonly erased: number;
  readonly broken?: { readonly seq: number; readonly why: string };
};

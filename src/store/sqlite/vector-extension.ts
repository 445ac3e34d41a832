import type { Database } from "better-sqlite3";

/** Whether a connection can use sqlite-vec: `undefined`, or why not. Asked once a connection. */
export const loadVectorExtension = async (db: Database): Promise<string | undefined> => {
  try {
    const { load } = await import("sqlite-vec");
    load(db);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

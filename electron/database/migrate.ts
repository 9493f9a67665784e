/** One step of the file's structure: numbered in tens, never edited once released. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

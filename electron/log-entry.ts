/** What may be kept of a fault: never an input, a value of a row or a path of the officer's. */
export type LogEntry = {
  readonly name: string
  readonly code: string
  readonly message: string
  readonly stack: readonly string[]
}

/** SQLite speaks of tables and constraints, never of values; other messages may quote what was being read. */
const speaksOfNoData = new Set(['SqliteError', 'LawUnknownError'])

const frame = /^\s+at /

/** Reduces anything thrown to what a log may hold: kind, code, and the places in the code. */
export const logEntry = (thrown: unknown): LogEntry => {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: '', message: '', stack: [] }
  const code = 'code' in thrown ? String(thrown.code) : ''
  const stack = (thrown.stack ?? '').split('\n').filter((line) => frame.test(line))
  return {
    name: thrown.name,
    code,
    message: speaksOfNoData.has(thrown.name) ? thrown.message : '',
    stack: stack.slice(0, 20).map(withoutFolders),
  }
}

/** Folders above the app may carry a person's name (C:\Users\…). */
const withoutFolders = (line: string): string =>
  line.trim().replace(/(file:\/\/)?[^\s()]*[\\/](out|electron|shared|node_modules)[\\/]/g, '$2/')

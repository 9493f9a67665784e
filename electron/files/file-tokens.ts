import { randomUUID } from 'node:crypto'

/** Names for paths the officer picked: the window passes a token around and never learns or invents a path. */
export type FileTokens = {
  /** A new token for a path that a dialog of the app returned. */
  issue(path: string): string
  /** The path behind a token of this run of the app; undefined for any other text. */
  path(token: string): string | undefined
}

/** More than the communes of the country: their reports may be picked all at once. */
const kept = 5000

/** Tokens live in memory only and end with the app; the oldest go first. */
export const makeFileTokens = (): FileTokens => {
  const paths = new Map<string, string>()
  return {
    issue: (path) => {
      const token = randomUUID()
      paths.set(token, path)
      const oldest = paths.keys().next()
      if (paths.size > kept && !oldest.done) paths.delete(oldest.value)
      return token
    },
    path: (token) => paths.get(token),
  }
}

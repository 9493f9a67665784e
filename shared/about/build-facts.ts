/** From which state of the sources a build was made. */
export type BuildFacts = {
  /** The first twelve digits of its commit; null where the sources carry no history. */
  readonly commit: string | null
  /** Day of that commit, YYYY-MM-DD. */
  readonly day: string | null
  /** True when files had been changed since. */
  readonly changed: boolean
}

/** A piece of software by others inside this one; `text` is its licence in full. */
export type Licence = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

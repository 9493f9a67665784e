import { resolve } from 'node:path'

/** How this run of the app was asked to behave. */
export type LaunchArguments = {
  /** Where the register lies; null: the usual place of this computer's user. */
  readonly dataFolder: string | null
  /** A chosen day as it was typed, for demonstrations and tests; null: the computer's own. */
  readonly day: string | null
}

/**
 * Reads --data-dir=… and --today=YYYY-MM-DD (or DAUMOI_TODAY). A chosen day counts only with a chosen folder: in the
 * agency's own register nobody dates an act otherwise than today.
 */
export const launchArguments = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LaunchArguments => {
  const folder = optionOf(argv, '--data-dir=')
  if (!folder) return { dataFolder: null, day: null }
  return { dataFolder: resolve(folder), day: optionOf(argv, '--today=') || environment.DAUMOI_TODAY || null }
}

const optionOf = (argv: readonly string[], prefix: string): string | undefined =>
  argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length)

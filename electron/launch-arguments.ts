import { resolve } from 'node:path'
import { isLocalDate, type LocalDate } from '../shared/calendar/local-date.ts'

/** How this run of the app was asked to behave. */
export type LaunchArguments = {
  /** Where the register lies; null: the usual place of this computer's user. */
  readonly dataFolder: string | null
  /** A chosen day, for demonstrations and tests; null: the computer's own. */
  readonly shownDay: LocalDate | null
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
  const day = optionOf(argv, '--today=') ?? environment.DAUMOI_TODAY ?? ''
  return {
    dataFolder: folder ? resolve(folder) : null,
    shownDay: folder && isLocalDate(day) ? day : null,
  }
}

const optionOf = (argv: readonly string[], prefix: string): string | undefined =>
  argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length)

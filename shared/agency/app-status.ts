import type { SignedInAccount } from '../accounts/account.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { LookStatus } from '../safety/look.ts'
import type { AgencyRole } from './agency.ts'

/** What the window needs before it draws anything. */
export type AppStatus = {
  /** empty: the wizard has not been finished; agency: the agency's own data; training: the practice data set. */
  readonly mode: 'empty' | 'agency' | 'training'
  readonly agencyName: string
  /** Whether the agency also puts reports of others together. */
  readonly role: AgencyRole
  readonly today: LocalDate
  readonly appVersion: string
  readonly databaseVersion: number
  /** Who is signed in; absent where the register is not encrypted and has no accounts. */
  readonly account?: SignedInAccount
  /** There while the register is only looked at. */
  readonly look?: LookStatus
}

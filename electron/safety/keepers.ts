import type { DeskAccess } from '../accounts/desk-access.ts'
import type { Log } from '../log.ts'
import type { Session } from '../session.ts'
import type { JournalKeeper } from './journal-keeper.ts'
import type { BackupKeeper } from './keep-backing-up.ts'
import type { Sealer } from './keep-sealing.ts'
import type { SecondJournalKeeper } from './keep-second-journal.ts'
import { changeMark } from './safety-repository.ts'

/** What goes on beside the work while a register is open: its journal, its backups, the seal of its audit trail. */
export type Keepers = {
  /** Starts them, for what is not asked of them by an act. */
  start(): Promise<void>
  /** Resolves when what was saved by now is in the journal too: before the window hears of it. */
  acknowledge(): Promise<void>
  /** Begins the journal anew: what was taken out of the register must not stand there either. */
  renewJournal(): Promise<void>
  /** Compares register and journal page by page; false when the register is damaged. */
  compare(): Promise<boolean>
  /** Seals, backs up and copies the last of it, to the second place too; the register may be closed then. */
  finish(): Promise<void>
}

type Started = {
  readonly journal: JournalKeeper
  readonly backups: BackupKeeper
  readonly sealer: Sealer
  readonly second: SecondJournalKeeper
}

/** They are read and started with the first act or when the first screen stands, whichever comes first. */
export const makeKeepers = (current: () => Session, log: Log, desk: DeskAccess): Keepers => {
  let started: Promise<Started> | undefined
  const running = () => {
    started ??= startAll(current, log, desk)
    return started
  }
  let acknowledged = changeMark(current().database)
  return {
    start: async () => void (await running()),
    acknowledge: async () => {
      const { database } = current()
      const mark = database.open ? changeMark(database) : acknowledged
      if (mark === acknowledged) return
      await (await running()).journal.settle()
      acknowledged = mark
    },
    renewJournal: async () => (await running()).journal.renew(),
    compare: async () => (await running()).journal.compare(),
    finish: async () => {
      const { journal, backups, sealer, second } = await running()
      backups.stop()
      second.stop()
      sealer.stop()
      await sealer.seal()
      await backups.backUp('closing')
      journal.stop()
      await journal.settle()
      await second.copy()
    },
  }
}

const startAll = async (current: () => Session, log: Log, desk: DeskAccess): Promise<Started> => {
  const [{ keepBackingUp }, { keepSealing }, { keepJournal }, { keepSecondJournal }] = await Promise.all([
    import('./keep-backing-up.ts'),
    import('./keep-sealing.ts'),
    import('./journal-keeper.ts'),
    import('./keep-second-journal.ts'),
  ])
  const journal = keepJournal(current, (thrown) => log.fault('journal', thrown))
  return {
    journal,
    second: keepSecondJournal(current, journal.end, (thrown) => log.fault('second', thrown)),
    backups: keepBackingUp(current, (thrown) => log.fault('backup', thrown)),
    sealer: keepSealing(current, (thrown) => log.fault('seal', thrown), desk),
  }
}

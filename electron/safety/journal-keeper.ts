import { closeSync, openSync, statSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import type { Session } from '../session.ts'
import { type Journal, openJournal } from './journal.ts'
import { copyBase, finishBase, hasBase } from './journal-base.ts'
import type { Compared, CompareOrder } from './journal-compare.ts'
import type { BaseOrder, Checkpoint } from './journal-jobs.ts'
import type { JournalEnd } from './journal-mirror.ts'
import { baseFile, journalFolder, takeDamagedMark } from './journal-places.ts'
import { changeMark } from './safety-repository.ts'

/** Milliseconds between looking whether the journal needs anything. */
const TEND_EVERY = 2000
/** Milliseconds after something went wrong until it is tried again. */
const REST_AFTER_FAULT = 60_000
/** Frames in the write-ahead log from which they are brought into the register: about 8 MB. */
const LONG_LOG = 2000
/** The journal begins anew when it is so many times as large as the register, but not below so many bytes. */
const TIMES_THE_REGISTER = 2
const LEAST_BYTES = 16 * 1024 * 1024

/** Keeps the journal of the agency's register while it is open. */
export type JournalKeeper = {
  /** Resolves when everything committed by now is in the journal too, or could not be brought there. Never rejects. */
  settle(): Promise<void>
  /** Begins the journal anew, so that nothing of before is left in it; resolves once the new base is proved, or could not be. */
  renew(): Promise<void>
  /** Compares register and journal page by page; false when the register is damaged. A damaged journal begins anew. */
  compare(): Promise<boolean>
  /** How far the journal of the open register goes once everything saved by now is in it; null while it has none that goes on. */
  end(): Promise<JournalEnd | null>
  stop(): void
}

type Kept = {
  readonly session: Session
  readonly journal: Journal
  readonly register: number
  mark: string
  retryAt: number
}

/** `onFault` is told what goes wrong; the register goes on without its journal meanwhile, with the backups it has. */
export const keepJournal = (current: () => Session, onFault: (thrown: unknown) => void): JournalKeeper => {
  const opened = new WeakMap<Session, Promise<Kept>>()
  let tending: Promise<void> = Promise.resolve()
  let on = true

  const openFor = async (session: Session): Promise<Kept> => {
    // From now on nobody else empties the log.
    session.database.pragma('wal_autocheckpoint = 0')
    const register = openSync(session.databaseFile, 'r')
    const journal = await openJournal(session.databaseFile, () => Date.parse(session.clock.now()))
    const kept: Kept = { session, journal, register, mark: '', retryAt: 0 }
    if (session.database.open) session.onClose(() => closeKept(kept, onFault))
    else closeSync(register)
    return kept
  }
  const keptOf = (session: Session): Promise<Kept> => {
    const known = opened.get(session) ?? openFor(session)
    opened.set(session, known)
    return known
  }

  const settleOf = async (kept: Kept): Promise<void> => {
    const { database } = kept.session
    if (!database.open) return
    const mark = changeMark(database)
    if (mark === kept.mark) return
    await kept.journal.settle()
    kept.mark = mark
  }

  const guarded = async (work: (kept: Kept) => Promise<void>): Promise<void> => {
    const session = current()
    if (session.mode !== 'agency' || !session.database.open) return
    try {
      const kept = await keptOf(session)
      try {
        await work(kept)
      } catch (thrown) {
        if (!session.database.open) return
        kept.retryAt = performance.now() + REST_AFTER_FAULT
        onFault(thrown)
      }
    } catch (thrown) {
      opened.delete(session)
      onFault(thrown)
    }
  }

  const tend = (work: (kept: Kept) => Promise<void>): Promise<void> => {
    tending = tending.then(() => guarded(work))
    return tending
  }
  const timer = setInterval(() => {
    if (on) void tend(async (kept) => (performance.now() < kept.retryAt ? undefined : look(kept, settleOf)))
  }, TEND_EVERY)
  timer.unref()
  return {
    settle: () => guarded((kept) => (performance.now() < kept.retryAt ? Promise.resolve() : settleOf(kept))),
    renew: () => tend(beginAnew),
    compare: async () => {
      let sound = true
      await tend(async (kept) => {
        sound = await compare(kept)
      })
      return sound
    },
    end: async () => {
      let end: JournalEnd | null = null
      await guarded(async (kept) => {
        await settleOf(kept)
        const { goesOn, number, bytes } = kept.journal.standing()
        if (goesOn) end = { folder: journalFolder(kept.session.databaseFile), number, bytes }
      })
      return end
    },
    stop: () => {
      on = false
      clearInterval(timer)
    },
  }
}

const look = async (kept: Kept, settle: (kept: Kept) => Promise<void>): Promise<void> => {
  await settle(kept)
  if (!kept.session.database.open) return
  const { goesOn, bytes, frames, sealed } = kept.journal.standing()
  const folder = journalFolder(kept.session.databaseFile)
  const most = Math.max(LEAST_BYTES, TIMES_THE_REGISTER * statSync(kept.session.databaseFile).size)
  if (!goesOn || bytes > most || !hasBase(folder)) await beginAnew(kept)
  else if (frames > LONG_LOG && !sealed) await kept.session.writeGate.alone(() => checkpoint(kept))
}

/** Brings the log into the register; true when all of it stands there and nothing was written since. */
const checkpoint = async ({ session, journal }: Kept): Promise<boolean> => {
  await journal.settle()
  const moved = await session.jobs.run<null, Checkpoint>('journal-checkpoint', 'nhat-ky-chuyen', null)
  if (!moved.ok) return false
  journal.checkpointed(moved.value.frames, moved.value.moved)
  return moved.value.frames === moved.value.moved
}

/** A new segment and a new base; what was before stays until the base is proved. */
const makeAnew = async (kept: Kept): Promise<void> => {
  const { session, journal, register } = kept
  const folder = journalFolder(session.databaseFile)
  const number = await session.writeGate.alone(async () => ((await checkpoint(kept)) ? journal.beginSegment() : null))
  if (number === null || !session.database.open) return
  // Nobody brings anything into the register meanwhile: this one alone does, and has only one thing in hand.
  const at = Date.parse(session.clock.now())
  const copy = await copyBase(register, folder, number)
  if (!session.database.open) return
  const order: BaseOrder = { file: baseFile(folder, number), sha256: copy.sha256 }
  const proved = await session.jobs.run<BaseOrder, boolean>('journal-prove', 'nhat-ky-nen', order)
  if (proved.ok && proved.value) {
    await finishBase(folder, number, { at, ...copy })
    takeDamagedMark(session.databaseFile)
  } else if (proved.ok) throw new Error('The base of the journal is not sound')
}

/** What register and journal say of each other; alike where they can't be compared. */
const comparedNow = async ({ session, journal, register }: Kept): Promise<Compared> => {
  await journal.settle()
  if (!journal.standing().goesOn || !hasBase(journalFolder(session.databaseFile))) return 'alike'
  const compared = await session.jobs.run<CompareOrder, Compared>('journal-compare', 'nhat-ky-so', { register })
  return compared.ok ? compared.value : 'alike'
}

const compare = async (kept: Kept): Promise<boolean> => {
  const compared = await comparedNow(kept)
  if (compared === 'journalDamaged') await makeAnew(kept)
  return compared !== 'registerDamaged'
}

/** A journal that is sound is never given up for a register that is not. */
const beginAnew = async (kept: Kept): Promise<void> => {
  if ((await comparedNow(kept)) === 'registerDamaged') throw new Error('The register is not what its journal knows')
  await makeAnew(kept)
}

/** The last frames are copied and brought into the register before it closes; how both were left is noted after. */
const closeKept = ({ session, journal, register }: Kept, onFault: (thrown: unknown) => void): Promise<void> => {
  try {
    journal.settleNow()
    // A job that writes may still do so.
    if (journal.standing().goesOn && !session.jobs.busy()) {
      const [row] = session.database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      const { frames } = journal.standing()
      if (row?.busy === 0) journal.checkpointed(frames, frames)
    }
  } catch (thrown) {
    onFault(thrown)
  }
  // The register is closed in this very turn.
  return turn()
    .then(() => journal.close())
    .catch(onFault)
    .finally(() => closeSync(register))
}

import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'

/** Beside the register while it is open: which machine and process has it. */
export const OWNER_FILE = 'dang-mo.json'

/** Milliseconds between two signs of life, and after which an owner that gave none is gone. */
const SIGN_EVERY = 30_000
const GONE_AFTER = 180_000

type Owner = { readonly id: string; readonly host: string; readonly process: number; readonly openedAt: string }

// By hand: this is read before the first screen, when loading a schema library would only delay it.
const isOwner = (value: unknown): value is Owner => {
  if (typeof value !== 'object' || value === null) return false
  const { id, host, process: own, openedAt } = value as Partial<Owner>
  return typeof id === 'string' && typeof host === 'string' && Number.isInteger(own) && typeof openedAt === 'string'
}

/** A register that this process has; `release` when it is closed. */
export type Ownership = {
  /** The owner that ended without saying so, if there was one: the register was not closed then. */
  readonly stale: { readonly openedAt: string } | null
  /** False once another machine or process took the register: nothing may be written any more. */
  isMine(): boolean
  release(): void
}

export type OwnerParts = {
  readonly host?: string
  readonly process?: number
  readonly isAlive?: (process: number) => boolean
  /** Milliseconds. */
  readonly signEvery?: number
}

/** A process of this machine; one of another user counts as alive though it may not be touched. */
export const isAliveHere = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const readOwner = (file: string): Owner | null => {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isOwner(owner) ? owner : null
  } catch {
    return null
  }
}

/** «22/11/2026 09:05» of an ISO moment. */
const momentWords = (iso: string): string =>
  `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`

const held = ({ host, openedAt }: Owner, here: string): Result<never> =>
  refusal(
    'conflict',
    host === here
      ? `Sổ này đang mở trong một phiên Đầu Mối khác trên máy này, từ ${momentWords(openedAt)}. Hãy đóng phiên đó (kể cả ở tài khoản Windows khác) rồi bấm «Mở lại».`
      : `Sổ này đang mở trên máy «${host}» từ ${momentWords(openedAt)}. Hãy đóng Đầu Mối ở máy đó rồi bấm «Mở lại». Nếu máy đó đã tắt ngang, hãy chờ ba phút rồi bấm «Mở lại».`,
  )

/** Milliseconds between the last sign of life and now, both by the clock of the disk the file lies on. */
const silence = (file: string, probe: string): number => {
  writeFileSync(probe, '')
  const now = statSync(probe).mtimeMs
  rmSync(probe, { force: true })
  return now - statSync(file).mtimeMs
}

/** Of a disk that can't be written: nothing can be written over there, so nobody need be kept away. */
const unowned: Ownership = { stale: null, isMine: () => true, release: () => undefined }

/** `takeOwnership` where the disk lets it; on one that can't be written the register opens as far as it may without. */
export const ownRegister = (folder: string, now: string): Result<Ownership> => {
  try {
    return takeOwnership(folder, now)
  } catch {
    return ok(unowned)
  }
}

/**
 * Takes the register in `folder` for this process. Refuses (`conflict`) one that another process or machine has open; takes over
 * from one that gave no sign of life for three minutes or whose process is gone. `now`: ISO moment. Throws the system's errors.
 */
export const takeOwnership = (folder: string, now: string, parts: OwnerParts = {}): Result<Ownership> => {
  const { host = hostname(), process: own = process.pid, isAlive = isAliveHere, signEvery = SIGN_EVERY } = parts
  const file = join(folder, OWNER_FILE)
  const me: Owner = { id: randomUUID(), host, process: own, openedAt: now }
  mkdirSync(folder, { recursive: true })
  let stale: Ownership['stale'] = null
  try {
    // Made only where there is none: of two that start in the same moment one finds the other's.
    writeFileSync(file, JSON.stringify(me), { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const other = readOwner(file)
    const silent = silence(file, join(folder, `.${me.id}`)) > GONE_AFTER
    const ended = other !== null && other.host === host && (other.process === own || !isAlive(other.process))
    if (!silent && !ended && other !== null) return held(other, host)
    stale = { openedAt: other?.openedAt ?? '' }
    writeFileSync(file, JSON.stringify(me))
  }
  let mine = true
  const look = (): void => {
    const owner = readOwner(file)
    // A file that can't be read for a moment is nobody else's.
    if (owner !== null && owner.id !== me.id) mine = false
    if (!mine) return
    try {
      if (owner === null) writeFileSync(file, JSON.stringify(me))
      else utimesSync(file, new Date(), new Date())
    } catch {
      // A disk that can't be written now tells so at the next act.
    }
  }
  const timer = setInterval(look, signEvery)
  timer.unref()
  return ok({
    stale,
    isMine: () => mine,
    release: () => {
      clearInterval(timer)
      if (readOwner(file)?.id === me.id) rmSync(file, { force: true })
    },
  })
}

import type { TrustedKey } from '../../shared/law/trusted-key.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import type { Session } from '../session.ts'
import { readPublicKeyFile } from './key-file.ts'
import { addTrustedKey, readTrustedKeys, removeTrustedKey } from './trusted-key-repository.ts'

type KeyContext = Pick<Session, 'database' | 'clock' | 'officer'>

const largestKeyFile = 64 * 1024

/** The keys this agency trusts, in the order they were installed. */
export const trustedKeys = ({ database }: Pick<Session, 'database'>): readonly TrustedKey[] =>
  readTrustedKeys(database).map(({ fingerprint, name, on, by }) => ({ fingerprint, name, on, by }))

/**
 * Trusts the public key in a file from today on. Refuses a file that is no public key (`fileUnreadable`), one whose
 * fingerprint does not fit or that is trusted already (`conflict`).
 */
export const installKey = async (
  context: KeyContext & Pick<Session, 'writeGate'>,
  path: string,
): Promise<Result<TrustedKey>> => {
  const bytes = await readSmallFile(path, largestKeyFile, 'Tệp khóa công khai')
  if (!bytes.ok) return bytes
  const file = readPublicKeyFile(new TextDecoder().decode(bytes.value))
  if (!file.ok) return file
  const { database, clock, officer } = context
  await context.writeGate.whenFree()
  const { fingerprint, publicKey } = file.value
  const installed = readTrustedKeys(database).find((key) => key.fingerprint === fingerprint)
  if (installed) return refusal('conflict', `Khóa này đã được cài, với tên «${installed.name}». Không cần cài lại.`)
  const key: TrustedKey = { fingerprint, name: file.value.name.normalize('NFC'), on: clock.today(), by: officer() }
  addTrustedKey(database, { ...key, publicKey }, key.on, clock.now(), key.by)
  return ok(key)
}

/** Trusts a key no longer. What was taken in with it stays, with the state it had then. */
export const removeKey = ({ database, clock, officer }: KeyContext, fingerprint: string): Result<null> =>
  removeTrustedKey(database, fingerprint, clock.now(), officer())
    ? ok(null)
    : refusal('notFound', 'Khóa này không còn trong danh sách khóa tin cậy.')

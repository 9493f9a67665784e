import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KEY_BYTES } from '../database/register-key.ts'
import { putFile } from '../files/durable-file.ts'

/**
 * The key of the register, locked once with the password of each account. The file lies beside the register and goes into every
 * backup; it tells nothing to who has no password. Worked example: two officers, two slots, one key; the first changes her password:
 * her slot is made anew around the same key, and neither the register nor the other slot is touched.
 */
export type Keyring = { readonly format: 'dau-moi/khoa'; readonly version: 1; readonly slots: readonly KeySlot[] }

/** One password's lock around the key. */
export type KeySlot = {
  /** The account's id in the register. */
  readonly account: string
  /** The account's name, which the sign-in screen shows before the register can be read. */
  readonly name: string
  readonly kdf: KdfCost & { readonly name: 'scrypt'; readonly salt: string }
  /** Hex: nonce (12 bytes), locked key, tag (16 bytes); AES-256-GCM bound to the account. */
  readonly locked: string
}

/** scrypt's cost: memory is 128 · n · r bytes. */
export type KdfCost = { readonly n: number; readonly r: number; readonly p: number }

/** 128 MB: what OWASP asks of scrypt. About half a second in Node, a second in Electron, whose cryptography (BoringSSL) is slower at it. */
export const FULL_COST: KdfCost = { n: 2 ** 17, r: 8, p: 1 }
/** What a file may ask of this machine; more is an attack on its memory. */
const HIGHEST_N = 2 ** 20

const FILE = 'khoa.json'
const NONCE = 12
const TAG = 16

/** Where the keyring of a data folder or of a backup lies. */
export const keyringPath = (folder: string): string => join(folder, FILE)

/** Where the keyring of a register about to be put in place waits; see `readKeyring`. */
export const waitingKeyring = (folder: string): string => `${keyringPath(folder)}.khoi-phuc`

/**
 * Gives a keyring that waits its place once its register has its own: the register first, then the keyring, so that a power cut between
 * the two is told by a keyring that waits alone. Nothing happens when none waits, or when both do.
 */
export const settleKeyring = (folder: string): void => {
  const waiting = waitingKeyring(folder)
  if (existsSync(waiting) && !existsSync(join(folder, 'dau-moi.db.khoi-phuc'))) renameSync(waiting, keyringPath(folder))
}

export const newRegisterKey = (): Uint8Array => randomBytes(KEY_BYTES)

/** The same letters typed on two keyboards are the same password, whichever way their marks are composed. */
const passwordBytes = (password: string): Buffer => Buffer.from(password.normalize('NFC'), 'utf8')

const lockOf = (password: string, { n, r, p, salt }: KeySlot['kdf']): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 256 * n * r }
    scrypt(passwordBytes(password), Buffer.from(salt, 'hex'), KEY_BYTES, options, (error, lock) =>
      error ? reject(error) : resolve(lock),
    )
  })

/** Locks the key with a password; off the main thread, about a second at full cost. */
export const makeSlot = async (
  key: Uint8Array,
  { account, name }: Pick<KeySlot, 'account' | 'name'>,
  password: string,
  cost: KdfCost = FULL_COST,
): Promise<KeySlot> => {
  const kdf: KeySlot['kdf'] = { name: 'scrypt', ...cost, salt: randomBytes(16).toString('hex') }
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', await lockOf(password, kdf), nonce).setAAD(Buffer.from(account))
  const locked = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { account, name, kdf, locked: locked.toString('hex') }
}

/** The key when the password is right; null when it is not, or the slot was tampered with. */
export const openSlot = async (slot: KeySlot, password: string): Promise<Uint8Array | null> => {
  const { n, r, p } = slot.kdf
  if (n > HIGHEST_N || r > 16 || p > 4) return null
  const bytes = Buffer.from(slot.locked, 'hex')
  if (bytes.length !== NONCE + KEY_BYTES + TAG) return null
  const lock = await lockOf(password, slot.kdf)
  try {
    const opener = createDecipheriv('aes-256-gcm', lock, bytes.subarray(0, NONCE)).setAAD(Buffer.from(slot.account))
    opener.setAuthTag(bytes.subarray(-TAG))
    return Buffer.concat([opener.update(bytes.subarray(NONCE, -TAG)), opener.final()])
  } catch {
    return null
  }
}

/** The keyring with this slot in the place of its account's earlier one, or added. */
export const withSlot = (ring: Keyring | null, slot: KeySlot): Keyring => ({
  format: 'dau-moi/khoa',
  version: 1,
  slots: [...(ring?.slots ?? []).filter(({ account }) => account !== slot.account), slot],
})

/** The keyring without an account's slot. */
export const withoutSlot = (ring: Keyring, account: string): Keyring => ({
  ...ring,
  slots: ring.slots.filter((slot) => slot.account !== account),
})

/** The keyring of a folder; null when there is none; 'damaged' when its file can't be understood (the recovery sheet still opens the register). */
export const readKeyring = async (folder: string): Promise<Keyring | null | 'damaged'> => {
  settleKeyring(folder)
  const text = await readFile(keyringPath(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    const ring = JSON.parse(text) as Keyring
    return ring.format === 'dau-moi/khoa' && ring.version === 1 && ring.slots.every(isSlot) ? ring : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** Puts the keyring in its place, whole and on the disk when this resolves. Rejects with the system's error. */
export const writeKeyring = (folder: string, ring: Keyring): Promise<void> =>
  putFile(keyringPath(folder), Buffer.from(`${JSON.stringify(ring, null, 2)}\n`))

const isSlot = ({ account, name, kdf, locked }: KeySlot): boolean =>
  [account, name, kdf.salt, locked].every((text) => typeof text === 'string') &&
  kdf.name === 'scrypt' &&
  [kdf.n, kdf.r, kdf.p].every((cost) => Number.isSafeInteger(cost) && cost > 0)

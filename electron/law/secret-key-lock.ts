import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import canonicalize from 'canonicalize'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { fingerprintOf, publicKeyOf, secretKeyObject } from './ed25519.ts'
import { type SecretKeyFile, scryptWork } from './key-file.ts'

/** Twice what the work needs. */
const workMemory = 256 * 1024 * 1024
const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt)

/** The key behind a passphrase; computed off the main thread. Typed letters count alike whether composed or not. */
const lockOf = (passphrase: string, salt: Uint8Array): Promise<Buffer> =>
  derive(passphrase.normalize('NFC'), salt, 32, { ...scryptWork, maxmem: workMemory })

/** Everything in the file but the locked bytes: changing any of it makes the lock refuse. */
const bound = ({ cipher: _, ...rest }: SecretKeyFile): Buffer => Buffer.from(canonicalize(rest) ?? '')

/** Locks a raw secret key with a passphrase. */
export const lockSecretKey = async (
  owner: string,
  secretKey: Uint8Array,
  passphrase: string,
): Promise<SecretKeyFile> => {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const file: SecretKeyFile = {
    format: 'dau-moi.khoa-bi-mat',
    formatVersion: 1,
    name: owner,
    fingerprint: fingerprintOf(publicKeyOf(secretKeyObject(secretKey))),
    kdf: { name: 'scrypt', ...scryptWork, salt: salt.toString('base64') },
    cipher: { name: 'aes-256-gcm', iv: '', tag: '', data: '' },
  }
  const cipher = createCipheriv('aes-256-gcm', await lockOf(passphrase, salt), iv)
  cipher.setAAD(bound(file))
  const data = Buffer.concat([cipher.update(secretKey), cipher.final()])
  return {
    ...file,
    cipher: {
      name: 'aes-256-gcm',
      iv: iv.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      data: data.toString('base64'),
    },
  }
}

const wrongPassphrase = refusal(
  'invalidInput',
  'Mật khẩu khóa không đúng, hoặc tệp khóa bí mật đã bị sửa. Hãy gõ lại mật khẩu (xem phím Caps Lock, bộ gõ tiếng Việt) hoặc lấy lại bản gốc của tệp.',
  [{ field: 'signing.passphrase', message: 'Mật khẩu khóa không đúng.' }],
)

/** The raw secret key; `invalidInput` for a wrong passphrase or a file that was altered. */
export const unlockSecretKey = async (file: SecretKeyFile, passphrase: string): Promise<Result<Buffer>> => {
  const { kdf, cipher } = file
  const lock = await lockOf(passphrase, Buffer.from(kdf.salt, 'base64'))
  try {
    const decipher = createDecipheriv('aes-256-gcm', lock, Buffer.from(cipher.iv, 'base64'), { authTagLength: 16 })
    decipher.setAAD(bound(file))
    decipher.setAuthTag(Buffer.from(cipher.tag, 'base64'))
    const secretKey = Buffer.concat([decipher.update(Buffer.from(cipher.data, 'base64')), decipher.final()])
    return fingerprintOf(publicKeyOf(secretKeyObject(secretKey))) === file.fingerprint ? ok(secretKey) : wrongPassphrase
  } catch {
    // node:crypto says only that the bytes did not authenticate; nothing else can fail on these few.
    return wrongPassphrase
  }
}

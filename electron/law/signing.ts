import { sign, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { LawUpdate, SignatureState } from '../../shared/law/law-update.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { publicKeyObject, readPublicKey, readSignature, secretKeyObject } from './ed25519.ts'
import { readSecretKeyFile } from './key-file.ts'
import { unlockSecretKey } from './secret-key-lock.ts'
import type { StoredKey } from './trusted-key-repository.ts'

/** What is signed: the update without its signature as canonical JSON (RFC 8785), so that order and spaces in the file don't matter. */
const signedBytes = ({ signature: _, ...update }: LawUpdate): Buffer => {
  const text = canonicalize(update)
  if (text === undefined) throw new Error('A law update has no canonical form.')
  return Buffer.from(text)
}

/**
 * What an update's signature proves with these keys. `conflict` when it names an installed key but that key did not sign
 * these bytes: the file was altered after signing, or the signature is another's.
 */
export const signatureState = (update: LawUpdate, keys: readonly StoredKey[]): Result<SignatureState> => {
  const { signature } = update
  if (!signature) return ok({ state: 'unsigned' })
  const key = keys.find(({ fingerprint }) => fingerprint === signature.key)
  if (!key) return ok({ state: 'unknownKey', fingerprint: signature.key })
  const raw = readPublicKey(key.publicKey)
  const value = readSignature(signature.value)
  return raw && value && verify(null, signedBytes(update), publicKeyObject(raw), value)
    ? ok({ state: 'valid', fingerprint: key.fingerprint, name: key.name })
    : refusal(
        'conflict',
        `Chữ ký của gói «${update.title}» không đúng với khóa «${key.name}»: gói đã bị sửa sau khi ký hoặc bị hỏng. Chưa có gì thay đổi. Hãy xin lại tệp gốc từ nơi phát hành.`,
      )
}

/**
 * The update signed, in place of any earlier signature, with the secret key in `keyFile` (the text of its file).
 * Refuses a file that is none (`fileUnreadable`) and a wrong passphrase (`invalidInput`). Takes about a second, off the main thread.
 */
export const signUpdate = async (
  update: LawUpdate,
  keyFile: string,
  passphrase: string,
): Promise<Result<LawUpdate>> => {
  const file = readSecretKeyFile(keyFile)
  if (!file.ok) return file
  const secretKey = await unlockSecretKey(file.value, passphrase)
  if (!secretKey.ok) return secretKey
  const value = sign(null, signedBytes(update), secretKeyObject(secretKey.value)).toString('base64')
  return ok({ ...update, signature: { algorithm: 'Ed25519', key: file.value.fingerprint, value } })
}

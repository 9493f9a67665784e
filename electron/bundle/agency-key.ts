import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { registerKey } from '../database/register-key.ts'
import { putFile } from '../files/durable-file.ts'
import { looksSealed, sealedBytes, unsealedBytes } from '../files/sealed-file.ts'
import { writingError } from '../files/write-whole-file.ts'
import { fingerprintOf, newKeyPair, publicKeyObject, publicKeyOf, secretKeyObject } from '../law/ed25519.ts'
import type { BundleKey } from './bundle-signature.ts'

/** Beside the database, readable by its owner alone, and encrypted when the register is. The one place that knows how the key is kept. */
export const keyFileName = 'khoa-ky-bao-cao.json'
const keyFile = (dataFolder: string): string => join(dataFolder, keyFileName)

const keySchema = z.strictObject({ publicKey: z.base64(), secretKey: z.base64() })

const broken = refusal(
  'fileUnreadable',
  'Tệp khóa ký báo cáo trong thư mục dữ liệu bị hỏng. Hãy phục hồi tệp khoa-ky-bao-cao.json từ bản sao lưu.',
)

/** Encrypts a signing key that was made before its register was. Rejects with the system's error. */
export const sealAgencyKey = async (dataFolder: string, key: Uint8Array): Promise<void> => {
  const bytes = await readFile(keyFile(dataFolder)).catch(() => undefined)
  if (bytes && !looksSealed(bytes)) await putFile(keyFile(dataFolder), await sealedBytes(key, bytes))
}

/** Both halves belong together; a file that was cut or altered is no key. */
const isPair = ({ publicKey, secretKey }: BundleKey): boolean => {
  try {
    const made = publicKeyOf(secretKeyObject(Buffer.from(secretKey, 'base64')))
    publicKeyObject(made)
    return made.toString('base64') === publicKey
  } catch {
    return false
  }
}

/** The agency's key; null while it has made none. Refuses (`fileUnreadable`) a damaged one: a bundle is not left unsigned unseen. */
export const readAgencyKey = async (dataFolder: string): Promise<Result<BundleKey | null>> => {
  try {
    const bytes = await readFile(keyFile(dataFolder))
    const key = registerKey()
    const text = looksSealed(bytes) && key ? await unsealedBytes(key, bytes) : bytes
    const parsed = keySchema.safeParse(JSON.parse(text.toString('utf8')))
    return parsed.success && isPair(parsed.data) ? ok(parsed.data) : broken
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? ok(null) : broken
  }
}

/** Makes the agency's key; refuses (`conflict`) when there is one, for what it signed would no longer be recognised. */
export const makeAgencyKey = async (dataFolder: string): Promise<Result<BundleKey>> => {
  const { publicKey, secretKey } = newKeyPair()
  const key = { publicKey: publicKey.toString('base64'), secretKey: secretKey.toString('base64') }
  const text = Buffer.from(`${JSON.stringify(key)}\n`)
  const lock = registerKey()
  try {
    await writeFile(keyFile(dataFolder), lock ? await sealedBytes(lock, text) : text, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    })
    return ok(key)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return refusal('conflict', 'Cơ quan đã có khóa ký báo cáo. Khóa cũ vẫn được dùng.')
    const fault = writingError(error)
    if (fault === undefined) throw error
    return { ok: false, error: fault }
  }
}

/** What people compare over the telephone or on paper: «3F2A 91C0 …», the SHA-256 of the public key in groups of four. */
export const keyFingerprint = (publicKey: string): string =>
  (fingerprintOf(Buffer.from(publicKey, 'base64')).toUpperCase().match(/.{4}/g) ?? []).join(' ')

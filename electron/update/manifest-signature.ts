import { sign, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { UpdateManifest } from '../../shared/update/update-manifest.ts'
import { publicKeyObject, readPublicKey, readSignature, secretKeyObject } from '../law/ed25519.ts'
import { readSecretKeyFile } from '../law/key-file.ts'
import { unlockSecretKey } from '../law/secret-key-lock.ts'
import type { StoredKey } from '../law/trusted-key-repository.ts'

/** What is signed: the manifest without its signature as canonical JSON (RFC 8785). */
const signedBytes = (manifest: Omit<UpdateManifest, 'signature'>): Buffer => {
  const { signature: _, ...said } = manifest as UpdateManifest
  const text = canonicalize(said)
  if (text === undefined) throw new Error('A manifest has no canonical form.')
  return Buffer.from(text)
}

/** Name of the trusted key that signed the manifest; refuses (`conflict`) an unknown key and a signature that is not that key's. */
export const signerOf = (manifest: UpdateManifest, keys: readonly StoredKey[]): Result<string> => {
  const key = keys.find(({ fingerprint }) => fingerprint === manifest.signature.key)
  if (!key)
    return refusal(
      'conflict',
      `Bộ cài đặt «${manifest.file}» được ký bằng khóa mà cơ quan chưa tin cậy. Không dùng bộ cài đặt này; nếu đúng là của nơi phát hành, hãy cài khóa công khai của nơi ấy ở trang Pháp luật rồi làm lại.`,
    )
  const raw = readPublicKey(key.publicKey)
  const value = readSignature(manifest.signature.value)
  return raw && value && verify(null, signedBytes(manifest), publicKeyObject(raw), value)
    ? ok(key.name)
    : refusal(
        'conflict',
        `Chữ ký của bộ cài đặt «${manifest.file}» không đúng với khóa «${key.name}»: tệp mô tả đã bị sửa. Không dùng bộ cài đặt này; hãy xin lại từ nơi phát hành.`,
      )
}

/** The manifest signed with the secret key in `keyFile` (the text of its file); refuses as the signing of law updates does. */
export const signManifest = async (
  manifest: Omit<UpdateManifest, 'signature'>,
  keyFile: string,
  passphrase: string,
): Promise<Result<UpdateManifest>> => {
  const file = readSecretKeyFile(keyFile)
  if (!file.ok) return file
  const secretKey = await unlockSecretKey(file.value, passphrase)
  if (!secretKey.ok) return secretKey
  const value = sign(null, signedBytes(manifest), secretKeyObject(secretKey.value)).toString('base64')
  return ok({ ...manifest, signature: { algorithm: 'Ed25519', key: file.value.fingerprint, value } })
}

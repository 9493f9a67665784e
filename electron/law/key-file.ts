import { z } from 'zod'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { fingerprintOf, readPublicKey } from './ed25519.ts'

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().trim().min(1).max(120)
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)

/** What an agency gives away: anyone may read it. `publicKey`: the raw 32 bytes. */
const publicKeyFileSchema = z.strictObject({
  format: z.literal('dau-moi.khoa-cong-khai'),
  formatVersion: z.literal(1),
  name,
  publicKey: base64,
  fingerprint,
})
export type PublicKeyFile = z.infer<typeof publicKeyFileSchema>

/** 128 MB and about a second a guess; fixed, so that a file can't ask this computer for more. */
export const scryptWork = { N: 131_072, r: 8, p: 1 } as const
/** What stays with the signer: the secret key locked by a passphrase. */
const secretKeyFileSchema = z.strictObject({
  format: z.literal('dau-moi.khoa-bi-mat'),
  formatVersion: z.literal(1),
  name,
  fingerprint,
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z.literal(scryptWork.N),
    r: z.literal(scryptWork.r),
    p: z.literal(scryptWork.p),
    salt: base64,
  }),
  cipher: z.strictObject({ name: z.literal('aes-256-gcm'), iv: base64, tag: base64, data: base64 }),
})
export type SecretKeyFile = z.infer<typeof secretKeyFileSchema>

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

const formatOf = (json: unknown): unknown =>
  json !== null && typeof json === 'object' && 'format' in json ? json.format : undefined

/** Reads the text of a public key's file; refuses another file, naming which one is wanted, and a fingerprint that does not fit. */
export const readPublicKeyFile = (text: string): Result<PublicKeyFile> => {
  const json = parseJson(text)
  if (formatOf(json) === 'dau-moi.khoa-bi-mat')
    return refusal(
      'fileUnreadable',
      'Đây là tệp khóa bí mật; chỉ người ký giữ tệp này, không gửi cho ai. Hãy chọn tệp có tên bắt đầu bằng «khoa-cong-khai».',
    )
  const parsed = publicKeyFileSchema.safeParse(json)
  if (!parsed.success)
    return refusal(
      'fileUnreadable',
      'Tệp này không phải tệp khóa công khai của Đầu Mối hoặc đã bị hỏng. Hãy chọn tệp có tên bắt đầu bằng «khoa-cong-khai», hoặc xin lại tệp từ nơi cấp.',
    )
  const raw = readPublicKey(parsed.data.publicKey)
  return raw && fingerprintOf(raw) === parsed.data.fingerprint
    ? ok(parsed.data)
    : refusal(
        'conflict',
        'Vân tay ghi trong tệp không khớp với khóa: tệp đã bị sửa hoặc bị hỏng. Khóa chưa được cài. Hãy xin lại tệp từ nơi cấp.',
      )
}

/** Reads the text of a secret key's file; refuses another file, naming which one is wanted. */
export const readSecretKeyFile = (text: string): Result<SecretKeyFile> => {
  const json = parseJson(text)
  if (formatOf(json) === 'dau-moi.khoa-cong-khai')
    return refusal(
      'fileUnreadable',
      'Đây là tệp khóa công khai, không ký được. Hãy chọn tệp có tên bắt đầu bằng «khoa-bi-mat».',
    )
  const parsed = secretKeyFileSchema.safeParse(json)
  return parsed.success
    ? ok(parsed.data)
    : refusal(
        'fileUnreadable',
        'Tệp này không phải tệp khóa bí mật của Đầu Mối hoặc đã bị hỏng. Hãy chọn tệp có tên bắt đầu bằng «khoa-bi-mat».',
      )
}

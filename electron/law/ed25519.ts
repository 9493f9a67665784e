import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** An Ed25519 key is 32 bytes, public or secret; these stand before them in its DER form (RFC 8410). */
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')
const secretHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const keyBytes = 32
const signatureBytes = 64

/** Base64 as it is written, no other spelling of the same bytes; undefined otherwise or for another number of bytes. */
const exactly = (base64: string, bytes: number): Buffer | undefined => {
  const read = Buffer.from(base64, 'base64')
  return read.length === bytes && read.toString('base64') === base64 ? read : undefined
}

/** The raw bytes of a public key written in base64; undefined when it is none. */
export const readPublicKey = (base64: string): Buffer | undefined => exactly(base64, keyBytes)

/** The bytes of a signature written in base64; undefined when it is none. */
export const readSignature = (base64: string): Buffer | undefined => exactly(base64, signatureBytes)

/** What people compare over the telephone: SHA-256 of the raw 32 bytes, hex. */
export const fingerprintOf = (publicKey: Uint8Array): string => createHash('sha256').update(publicKey).digest('hex')

/** Raw 32 bytes → the key for node:crypto. */
export const publicKeyObject = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicHead, raw]), format: 'der', type: 'spki' })

/** Raw 32 bytes → the key for node:crypto. */
export const secretKeyObject = (raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([secretHead, raw]), format: 'der', type: 'pkcs8' })

/** The raw public key that belongs to a secret key. */
export const publicKeyOf = (secret: KeyObject): Buffer =>
  createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(publicHead.length)

/** A new pair, both as raw bytes. */
export const newKeyPair = (): { readonly publicKey: Buffer; readonly secretKey: Buffer } => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(publicHead.length),
    secretKey: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(secretHead.length),
  }
}

import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { BundleManifest } from '../../shared/reports/bundle.ts'

/** An agency's key for its bundles: both halves in base64, the public one raw (32 bytes), the private one PKCS #8. */
export type BundleKey = { readonly publicKey: string; readonly privateKey: string }

/** What DER puts before the 32 bytes of an Ed25519 public key. */
const publicKeyHead = Buffer.from('302a300506032b6570032100', 'hex')

/** The bytes base64 stands for; undefined when the text is not the one way to write `length` bytes. */
const bytesOf = (text: string, length: number): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : undefined
}

const signedText = ({ format, version, files }: BundleManifest): Buffer =>
  Buffer.from(canonicalize({ format, version, files }) ?? '')

/** The manifest with the agency's signature over its canonical JSON (RFC 8785). Always the same for the same manifest. */
export const signManifest = (manifest: BundleManifest, { publicKey, privateKey }: BundleKey): BundleManifest => {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  const value = sign(null, signedText(manifest), key).toString('base64')
  return { ...manifest, signature: { algorithm: 'Ed25519', publicKey, value } }
}

/** True when the manifest's signature was made by the key it names; false for any other, and for none. */
export const signatureHolds = (manifest: BundleManifest): boolean => {
  if (manifest.signature === null) return false
  const key = bytesOf(manifest.signature.publicKey, 32)
  const value = bytesOf(manifest.signature.value, 64)
  if (key === undefined || value === undefined) return false
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([publicKeyHead, key]), format: 'der', type: 'spki' })
    return verify(null, signedText(manifest), publicKey, value)
  } catch {
    return false
  }
}

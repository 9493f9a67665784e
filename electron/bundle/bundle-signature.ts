import { sign, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { BundleManifest } from '../../shared/reports/bundle.ts'
import { publicKeyObject, readPublicKey, readSignature, secretKeyObject } from '../law/ed25519.ts'

/** An agency's Ed25519 key for its bundles: both halves as raw bytes (32) in base64. */
export type BundleKey = { readonly publicKey: string; readonly secretKey: string }

const signedText = ({ format, version, files }: BundleManifest): Buffer =>
  Buffer.from(canonicalize({ format, version, files }) ?? '')

/** The manifest with the agency's signature over its canonical JSON (RFC 8785). Always the same for the same manifest. */
export const signManifest = (manifest: BundleManifest, { publicKey, secretKey }: BundleKey): BundleManifest => {
  const value = sign(null, signedText(manifest), secretKeyObject(Buffer.from(secretKey, 'base64'))).toString('base64')
  return { ...manifest, signature: { algorithm: 'Ed25519', publicKey, value } }
}

/** True when the manifest's signature was made by the key it names; false for any other, and for none. */
export const signatureHolds = (manifest: BundleManifest): boolean => {
  if (manifest.signature === null) return false
  const key = readPublicKey(manifest.signature.publicKey)
  const value = readSignature(manifest.signature.value)
  if (key === undefined || value === undefined) return false
  try {
    return verify(null, signedText(manifest), publicKeyObject(key), value)
  } catch {
    return false
  }
}

import { z } from 'zod'

/** Names that installers have; the version in the name is for people, the manifest's counts. */
export const installerName = /^dau-moi-[\w.-]{1,60}\.(?:exe|deb|AppImage)$/

/** Which machine an installer is for, as Node names platform and processor. */
export const installerTargets = ['win32-x64', 'linux-x64'] as const

/** Written beside an installer, under its name with «.json» behind: what it is, and who says so. */
export const updateManifestSchema = z.strictObject({
  format: z.literal('dau-moi.ban-cai-dat'),
  formatVersion: z.literal(1),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  target: z.enum(installerTargets),
  file: z.string().regex(installerName),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What changed, a line each, for the officer. */
  notes: z.array(z.string().trim().min(1).max(300)).max(30),
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    /** Fingerprint of the signing key. */
    key: z.string().regex(/^[0-9a-f]{64}$/),
    value: z.string().max(100),
  }),
})
export type UpdateManifest = z.infer<typeof updateManifestSchema>

/** Order of two versions «1.10.0» and «1.9.3»: positive when the first is newer, 0 when they are the same. */
export const compareVersions = (one: string, other: string): number => {
  const parts = (version: string) => version.split('.').map(Number)
  const [left, right] = [parts(one), parts(other)]
  for (let at = 0; at < 3; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

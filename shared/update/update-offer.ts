/** An installer that was recognised and may be used: newer, whole, signed by a key the agency trusts. */
export type UpdateOffer = {
  /** Names the installer for `update.install`. */
  readonly token: string
  readonly file: string
  readonly version: string
  readonly currentVersion: string
  /** Bytes. */
  readonly size: number
  /** Name of the trusted key. */
  readonly signedBy: string
  readonly notes: readonly string[]
}

/** What looking on the sticks found; `refused` says of each installer that may not be used why. */
export type FoundUpdates = { readonly offers: readonly UpdateOffer[]; readonly refused: readonly string[] }

/** How the officer goes on once the register was backed up. */
export type StartedUpdate = {
  /** True when the system opened the installer; false where a person runs `command`. */
  readonly opened: boolean
  readonly command: string | null
  /** ISO moment of the proven backup made just before. */
  readonly backupAt: string
}

/** The last change of version: what was there before, and what brings it back. */
export type LastUpdate = {
  readonly at: string
  readonly fromVersion: string
  readonly toVersion: string
  /** Structure of the register before; its copy from before the upgrade says so in its name. */
  readonly fromDatabaseVersion: number
  readonly backupAt: string
  /** Installer of the version before, kept in the data folder; null when that version did not come by file. */
  readonly keptInstaller: string | null
}

/** How the register is protected, as «An toàn dữ liệu» tells it. */
export type ProtectionStatus = {
  /** Encrypted, with accounts. */
  readonly sealed: boolean
  /** When (ISO moment) and by whom the recovery sheet was last printed or saved; null while it never was. */
  readonly printed: { readonly at: string; readonly by: string } | null
  /** Copies from before the encryption, which anybody with the disk can read, and their size in bytes. */
  readonly plainCopies: number
  readonly plainBytes: number
}

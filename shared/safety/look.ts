/**
 * Why a register is only looked at: it is damaged (what can still be read of it is shown), another desk has it open, or its disk can't
 * be written.
 */
export type LookReason = 'damaged' | 'held' | 'unwritable'

/** What the window knows of a register that is only looked at. */
export type LookStatus = {
  readonly reason: LookReason
  /** Rows of a damaged register that could not be read. */
  readonly rowsLost: number
  /** Calls that are refused, «requests.receive». */
  readonly mayNot: readonly string[]
}

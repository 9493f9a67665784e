/** Keeps writes of the main connection apart from a job that writes on its own, without ever blocking the window. */
export type WriteGate = {
  /** Resolves when no writing job runs; write in the same turn. */
  whenFree(): Promise<void>
  /** Runs a writing job alone: waits for the ones before it, and makes `whenFree` wait until it has ended. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

/** Jobs pass in the order they came. */
export const makeWriteGate = (): WriteGate => {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = last
    waiting += 1
    const mine = before.then(work)
    last = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      waiting -= 1
    }
  }

  const whenFree = async (): Promise<void> => {
    // Another job may have queued up while this one was awaited.
    while (waiting > 0) await last
  }

  return { whenFree, alone }
}

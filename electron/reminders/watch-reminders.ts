/** How the watch learns that time has passed. */
export type Moments = {
  /** Calls again and again, `ms` milliseconds apart; answers how to stop. */
  every(ms: number, call: () => void): () => void
}

export type ReminderWatch = {
  /** Looks now: the window came forward, the computer woke up, another register was opened. */
  look(): Promise<void>
  stop(): void
}

/** Milliseconds. A computer that slept through a round looks at once when it wakes. */
const ROUND = 3_600_000

/**
 * Looks at once and then every hour, until stopped. One look at a time: a call during a look has it done once more, so that
 * what changed meanwhile is seen. `onFault` is told what a look threw; the next look tries again.
 */
export const watchReminders = (
  remind: () => Promise<void>,
  moments: Moments,
  onFault: (thrown: unknown) => void,
): ReminderWatch => {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false

  const lookUntilSeen = async (): Promise<void> => {
    do {
      again = false
      try {
        await remind()
      } catch (thrown) {
        onFault(thrown)
      }
    } while (again && !stopped)
    running = undefined
  }
  const look = (): Promise<void> => {
    if (stopped) return Promise.resolve()
    again = running !== undefined
    running ??= lookUntilSeen()
    return running
  }
  const stopRounds = moments.every(ROUND, () => void look())
  void look()
  return {
    look,
    stop: () => {
      stopped = true
      stopRounds()
    },
  }
}

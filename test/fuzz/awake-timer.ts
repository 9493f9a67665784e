/** Milliseconds between looks at how long nothing came. */
const LOOKS_EVERY = 1000

/**
 * Calls `late` when `again` was not called for so many seconds in which this process ran: a machine that slept, or a process that was
 * made to stand still meanwhile, is late for nothing.
 */
export const awakeTimer = (seconds: number, late: () => void): { again(): void; stop(): void } => {
  let waited = 0
  const timer = setInterval(() => {
    waited += 1
    if (waited > (seconds * 1000) / LOOKS_EVERY) late()
  }, LOOKS_EVERY)
  return {
    again: () => {
      waited = 0
    },
    stop: () => clearInterval(timer),
  }
}

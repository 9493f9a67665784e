/**
 * How long nobody has been at the desk. Somebody who types in another program is still there, as the computer's own idle time says;
 * some computers can't tell it and always say 0: there only what happens in the app's window counts.
 */
export const makeIdleDesk = (start: number) => {
  let lastTouch = start
  let computerTells = false
  return {
    /** `now`: milliseconds of a clock that never goes back. */
    touched: (now: number): void => {
      lastTouch = now
    },
    /** Seconds; `computer`: seconds without input as the computer says. */
    idleSeconds: (now: number, computer: number): number => {
      if (computer > 0) computerTells = true
      const here = (now - lastTouch) / 1000
      return computerTells ? Math.min(here, computer) : here
    },
  }
}

/** Whole numbers from 0 up to (not with) a bound, always the same for the same seed. */
export const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return below <= 0 ? 0 : state % below
  }
}

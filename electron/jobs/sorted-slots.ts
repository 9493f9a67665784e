/** Slots in the order of a key; those without a key stand last whichever way the order runs. */
export type SortedSlots = {
  insert(slot: number): void
  remove(slot: number): void
  /** The slots in order; `descending` turns the order of those with a key. Made anew only after a change. */
  inOrder(descending: boolean): Uint32Array
}

/** Sorts `slots` once; later changes find their place by halving. `keyOf` '' means none; `tieOf` decides between equals. */
export const makeSortedSlots = (
  slots: readonly number[],
  keyOf: (slot: number) => string,
  tieOf: (slot: number) => string,
): SortedSlots => {
  const before = (a: number, b: number): number => {
    const left = keyOf(a)
    const right = keyOf(b)
    if (left !== right) return left < right ? -1 : 1
    const leftTie = tieOf(a)
    const rightTie = tieOf(b)
    return leftTie < rightTie ? -1 : leftTie > rightTie ? 1 : a - b
  }
  const filled = slots.filter((slot) => keyOf(slot) !== '').sort(before)
  const blank = slots.filter((slot) => keyOf(slot) === '').sort(before)
  const listOf = (slot: number) => (keyOf(slot) === '' ? blank : filled)
  let orders: { up?: Uint32Array; down?: Uint32Array } = {}

  return {
    insert: (slot) => {
      const list = listOf(slot)
      let low = 0
      let high = list.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if (before(list[middle] ?? 0, slot) < 0) low = middle + 1
        else high = middle
      }
      list.splice(low, 0, slot)
      orders = {}
    },
    remove: (slot) => {
      const list = listOf(slot)
      const at = list.indexOf(slot)
      if (at !== -1) list.splice(at, 1)
      orders = {}
    },
    inOrder: (descending) => {
      const name = descending ? 'down' : 'up'
      const known = orders[name]
      if (known) return known
      const made = Uint32Array.from(descending ? [...filled.toReversed(), ...blank] : [...filled, ...blank])
      orders[name] = made
      return made
    },
  }
}

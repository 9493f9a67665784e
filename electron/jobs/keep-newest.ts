/** Keeps a value under a name it did not have, and forgets the oldest past `most`. Returns the value. */
export const keepNewest = <Value>(kept: Map<string, Value>, name: string, value: Value, most: number): Value => {
  kept.set(name, value)
  const oldest = kept.keys().next()
  if (kept.size > most && !oldest.done) kept.delete(oldest.value)
  return value
}

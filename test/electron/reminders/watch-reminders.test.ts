import { expect, it } from 'vitest'
import { type Moments, watchReminders } from '../../../electron/reminders/watch-reminders.ts'

/** A clock whose hours pass when told so. */
const someMoments = () => {
  const calls = new Set<() => void>()
  const apart: number[] = []
  const moments: Moments = {
    every: (ms, call) => {
      apart.push(ms)
      calls.add(call)
      return () => calls.delete(call)
    },
  }
  const pass = () => {
    for (const call of calls) call()
  }
  return { moments, apart, pass }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

it('looks at once, then every hour until it is stopped', async () => {
  const { moments, apart, pass } = someMoments()
  let looks = 0
  const watch = watchReminders(
    async () => {
      looks += 1
    },
    moments,
    () => undefined,
  )
  await settled()
  expect(looks).toBe(1)
  expect(apart).toEqual([60 * 60 * 1000])
  pass()
  await settled()
  expect(looks).toBe(2)
  watch.stop()
  pass()
  await watch.look()
  expect(looks).toBe(2)
})

it('looks once at a time, and once more for what changed meanwhile', async () => {
  const { moments } = someMoments()
  const waiting: (() => void)[] = []
  let looks = 0
  const watch = watchReminders(
    () => {
      looks += 1
      return new Promise((resolve) => waiting.push(resolve))
    },
    moments,
    () => undefined,
  )
  void watch.look()
  const last = watch.look()
  expect(looks).toBe(1)
  waiting.shift()?.()
  await settled()
  expect(looks).toBe(2)
  waiting.shift()?.()
  await last
  expect(looks).toBe(2)
})

it('tells what went wrong and tries again at the next look', async () => {
  const { moments } = someMoments()
  const faults: unknown[] = []
  let looks = 0
  const watch = watchReminders(
    async () => {
      looks += 1
      if (looks === 1) throw new Error('hỏng')
    },
    moments,
    (thrown) => faults.push(thrown),
  )
  await settled()
  await watch.look()
  expect(looks).toBe(2)
  expect(faults).toHaveLength(1)
})

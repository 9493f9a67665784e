import { expect, it } from 'vitest'
import { openBundle } from '../../../electron/bundle/open-bundle.ts'
import { mutantsOf, seeded } from './mutated-bundles.ts'
import { newKey, sampleBundle } from './sample-bundle.ts'

it('refuses each of 10,000 changed bundles with a reason, or tells it from the one it was made of', () => {
  const random = seeded(20_261_122)
  const whole = [sampleBundle(), sampleBundle({ sign: newKey() })]
  const makers = whole.map((bundle) => mutantsOf(bundle, random))
  const refusals = new Map<string, number>()
  for (let turn = 0; turn < 10_000; turn += 1) {
    const bundle = whole[turn % 2] ?? Buffer.alloc(0)
    const make = makers[turn % 2]?.[Math.floor(turn / 2) % (makers[0]?.length ?? 1)]
    if (make === undefined) throw new Error('No mutant.')
    const { kind, bytes, flaggedOnly } = make()
    const opened = openBundle(bytes)
    if (opened.ok) {
      expect(flaggedOnly, `${kind} (${turn})`).toBe(true)
      expect(opened.value.sha256).not.toBe(must(bundle))
    } else {
      expect(opened.error.message.length).toBeGreaterThan(20)
      refusals.set(kind, (refusals.get(kind) ?? 0) + 1)
    }
  }
  expect(refusals.size).toBe((makers[0]?.length ?? 0) - 1)
}, 60_000)

const must = (bundle: Buffer): string => {
  const opened = openBundle(bundle)
  return opened.ok ? opened.value.sha256 : ''
}

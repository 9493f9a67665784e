import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundlesInState } from '../../../electron/consolidation/bundle-repository.ts'
import { readCollections } from '../../../electron/consolidation/collection-repository.ts'
import { takeBundle } from '../../../electron/consolidation/take-in-job.ts'
import { contentHash } from '../../../electron/files/content-hash.ts'
import { mutantsOf, seeded } from '../bundle/mutated-bundles.ts'
import { sampleBundle, sampleReport } from '../bundle/sample-bundle.ts'
import { communeAt, type Department, openDepartment } from './department.ts'

let department: Department
beforeAll(() => {
  department = openDepartment()
})
afterAll(() => department.close())

describe('500 mutated bundles', () => {
  it('leave the one that counts as it is: each is refused or flagged, and nothing is written beside the register', () => {
    const { database, clock, officer } = department.deps
    const deps = { database, clock, officer: officer() }
    const agency = { ...sampleReport.agency, code: communeAt(0).code, name: `UBND ${communeAt(0).name}` }
    const first = sampleBundle({ report: { ...sampleReport, agency } })
    const second = sampleBundle({
      report: { ...sampleReport, agency, edition: { kind: 'replacing', number: 2, of: contentHash(first) } },
    })
    expect(takeBundle(deps, 'goc.bctt', first).outcome).toBe('accepted')
    expect(takeBundle(deps, 'thay-the.bctt', second).outcome).toBe('accepted')
    const collectionId = readCollections(database)[0]?.id ?? 0
    const counts = () => bundlesInState(database, collectionId, ['current']).map((bundle) => bundle.sha256)
    const before = counts()
    const files = readdirSync(department.incoming)
    const random = seeded(20_261_122)
    const mutants = mutantsOf(first, random)
    let refused = 0
    for (let turn = 0; turn < 500; turn += 1) {
      const made = (mutants[turn % mutants.length] ?? (() => ({ kind: '', bytes: new Uint8Array() })))()
      const { outcome, message } = takeBundle(deps, `bien-doi-${turn}.bctt`, made.bytes)
      if (outcome === 'refused') refused += 1
      expect([made.kind, outcome === 'accepted']).toEqual([made.kind, false])
      expect(message).not.toBe('')
      if (!('flaggedOnly' in made)) expect([made.kind, outcome]).toEqual([made.kind, 'refused'])
    }
    expect(refused).toBeGreaterThan(400)
    expect(counts()).toEqual(before)
    expect(readdirSync(department.incoming)).toEqual(files)
    // The older one again, as it was, changes nothing either.
    expect(takeBundle(deps, 'goc.bctt', first).outcome).toBe('duplicate')
    expect(counts()).toEqual(before)
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readTally } from '../../scripts/test-tally.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-tally-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function report(testResults: unknown[]) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify({ testResults }))
  return file
}
const outcome = (status: string) => ({ status })

describe('the count of a test run', () => {
  test('counts passed, failed and skipped tests', () => {
    const file = report([
      { status: 'failed', assertionResults: [outcome('passed'), outcome('failed'), outcome('pending')] },
      { status: 'passed', assertionResults: [outcome('passed'), outcome('todo')] },
    ])
    expect(readTally(file, 1, false)).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })

  test('counts a file that could not be run as one failure', () => {
    const file = report([{ status: 'failed', assertionResults: [] }])
    expect(readTally(file, 1, false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('counts a run that ended badly although every test passed as one failure', () => {
    const file = report([{ status: 'passed', assertionResults: [outcome('passed')] }])
    expect(readTally(file, 1, false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  test('does not let a run without any test pass, unless it was asked to look for few', () => {
    expect(readTally(report([]), 0, false).failed).toBe(1)
    expect(readTally(report([]), 0, true).failed).toBe(0)
  })

  test('counts a missing report as one failure', () => {
    expect(readTally(join(folder, 'none.json'), 1, true).failed).toBe(1)
  })
})

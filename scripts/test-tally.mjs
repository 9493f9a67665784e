import { existsSync, readFileSync } from 'node:fs'

/**
 * Counts one vitest run from its JSON report. A file that could not be run, a run that ended badly with no failed test
 * to show for it, and a run without a single test each count as one failure, so that nothing passes by not happening.
 * @param {string} report path of the JSON report
 * @param {number} exitCode vitest's exit code
 * @param {boolean} mayBeEmpty whether finding no test is fine
 */
export function readTally(report, exitCode, mayBeEmpty) {
  const tally = { passed: 0, failed: 0, skipped: 0 }
  if (existsSync(report)) {
    for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults ?? []) countFile(tally, file)
  }
  const nothingRan = tally.passed + tally.failed === 0 && !mayBeEmpty
  if (tally.failed === 0 && (exitCode !== 0 || nothingRan)) tally.failed = 1
  return tally
}

/**
 * @param {{ passed: number, failed: number, skipped: number }} tally
 * @param {{ status: string, assertionResults?: { status: string }[] }} file
 */
function countFile(tally, { status, assertionResults = [] }) {
  const failedBefore = tally.failed
  for (const test of assertionResults) {
    if (test.status === 'passed') tally.passed += 1
    else if (test.status === 'failed') tally.failed += 1
    else tally.skipped += 1
  }
  if (status === 'failed' && tally.failed === failedBefore) tally.failed += 1
}

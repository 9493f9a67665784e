import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './build-app.mjs'
import { runChecks } from './check.mjs'
import { run } from './child.mjs'
import { printFailure, runCommand, say } from './messages.mjs'
import { nodeBinary, toolEnvironment, toolScript } from './node-binary.mjs'
import { root } from './places.mjs'
import { prepare } from './prepare.mjs'
import { runWithScreen } from './screen.mjs'
import { readTally } from './test-tally.mjs'

const reports = join(root, 'out', 'test')

/**
 * `npm test`: prepares, checks, builds, runs the unit and the end to end tests, closes with «N passed, N failed».
 * Words after `--` narrow the run to the test files whose path contains one of them, without the static checks.
 */
await runCommand(async () => {
  const filters = process.argv.slice(2)
  const began = Date.now()
  const runtime = await prepare({ tests: true })
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  const total = { passed: 0, failed: 0, skipped: 0 }
  if (filters.length === 0) add(total, 'Kiểm tra tĩnh', { skipped: 0, ...(await runChecks()) })
  add(total, 'Kiểm thử đơn vị', await runVitest('unit', filters, {}))
  try {
    await buildApp()
    add(total, 'Kiểm thử trong Electron', await runVitest('e2e', filters, { DAUMOI_ELECTRON_PATH: runtime.executable }))
  } catch (error) {
    printFailure(error)
    add(total, 'Dựng ứng dụng', { passed: 0, failed: 1, skipped: 0 })
  }
  say(`Mất ${Math.round((Date.now() - began) / 1000)} giây.`)
  const ok = total.failed === 0 && total.passed > 0
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return ok ? 0 : 1
})

/**
 * @param {'unit' | 'e2e'} project
 * @param {string[]} filters
 * @param {NodeJS.ProcessEnv} extra
 */
async function runVitest(project, filters, extra) {
  const report = join(reports, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  // Left to itself, it keeps one processor for a person who works beside it.
  if (project === 'unit') args.push(`--maxWorkers=${availableParallelism()}`)
  if (filters.length > 0) args.push('--passWithNoTests')
  const env = toolEnvironment({ TZ: 'Asia/Ho_Chi_Minh', ...extra })
  const command = [toolScript('vitest/vitest.mjs'), ...args, ...filters]
  const options = { cwd: root, env }
  const code = await (project === 'e2e'
    ? runWithScreen(nodeBinary(), command, options, true)
    : run(nodeBinary(), command, options))
  return readTally(report, code, filters.length > 0)
}

/**
 * @param {{ passed: number, failed: number, skipped: number }} total
 * @param {string} name
 * @param {{ passed: number, failed: number, skipped: number }} part
 */
function add(total, name, part) {
  total.passed += part.passed
  total.failed += part.failed
  total.skipped += part.skipped
  const skipped = part.skipped > 0 ? `, ${part.skipped} bỏ qua` : ''
  say(`${name}: ${part.passed} đạt, ${part.failed} không đạt${skipped}`)
}

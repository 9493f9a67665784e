import { pathToFileURL } from 'node:url'
import { run } from './child.mjs'
import { installModules } from './installed-modules.mjs'
import { runCommand, say } from './messages.mjs'
import { nodeBinary, toolEnvironment, toolScript } from './node-binary.mjs'
import { root } from './places.mjs'
import { misplacedSql } from './sql-places.mjs'

const projects = ['shared', 'electron', 'renderer', 'scripts', 'test']

/** @type {{ name: string, script: string, args: string[] }[]} */
const tools = [
  {
    name: 'Trình bày và lỗi thường gặp (Biome)',
    script: '@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '.'],
  },
  ...projects.map((project) => ({
    name: `Kiểu dữ liệu của ${project}/ (TypeScript)`,
    script: 'typescript/bin/tsc',
    args: ['-p', project],
  })),
  {
    name: 'Hướng nhập giữa các thư mục (dependency-cruiser)',
    script: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.dependency-cruiser.mjs', 'electron', 'renderer', 'shared', 'scripts', 'test'],
  },
  { name: 'Mã và gói không dùng đến (knip)', script: 'knip/bin/knip.js', args: [] },
]

/**
 * Every static check, each named as it runs; all run even when one fails.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const tally = { passed: 0, failed: 0 }
  for (const { name, script, args } of tools) {
    const code = await run(nodeBinary(), [toolScript(script), ...args], { cwd: root, env: toolEnvironment() })
    report(tally, name, code === 0)
  }
  reportPlaces(tally, 'SQL chỉ ở *-repository.ts và electron/database', misplacedSql())
  // Reads the sources with a package that a fresh clone has only by now.
  const { misplacedLaw } = await import('./statutory-numbers.mjs')
  reportPlaces(tally, 'Số liệu, trích dẫn của pháp luật chỉ ở resources/law', misplacedLaw())
  return tally
}

/** @param {{ passed: number, failed: number }} tally @param {string} name @param {string[]} places where the rule is broken */
function reportPlaces(tally, name, places) {
  for (const place of places) console.error(place)
  report(tally, name, places.length === 0)
}

/** @param {{ passed: number, failed: number }} tally @param {string} name @param {boolean} ok */
function report(tally, name, ok) {
  tally[ok ? 'passed' : 'failed'] += 1
  say(`${ok ? '✓' : '✗'} ${name}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    installModules()
    const { passed, failed } = await runChecks()
    say(`${passed} phép kiểm đạt, ${failed} không đạt`)
    return failed === 0 ? 0 : 1
  })
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { figureTable } from '../test/bench/figure-table.ts'
import { type Figure, isMet, ratioOf } from '../test/bench/figures.ts'
import { benchParts } from './bench-parts.ts'
import { say } from './messages.mjs'
import { root } from './places.mjs'
import { findRuntime } from './runtime.mjs'

/**
 * Measures the built product in real Electron. Every time stands beside a baseline of the same run, so that a slow or busy
 * machine shows as such. Names of parts: those alone. `--quick`: fewer runs, no register of 100,000. Nothing fails here: it
 * informs, it does not judge.
 */
const asked = process.argv.slice(2)
const quick = asked.includes('--quick')
const parts = Object.entries(benchParts(quick))
const known = parts.map(([name]) => name)
const names = asked.filter((one) => !one.startsWith('--'))
/** «safety» stands for every part whose name begins with it. */
const stands = (name: string, part: string): boolean => part === name || part.startsWith(`${name}-`)
const unknown = names.filter((name) => !known.some((part) => stands(name, part)))

const measureAll = async (work: string): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  for (const [name, { what, measure }] of parts) {
    if (names.length > 0 && !names.some((one) => stands(one, name))) continue
    say(`Đo ${what}…`)
    const folder = join(work, name)
    mkdirSync(folder)
    figures.push(...(await measure(folder)))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return figures
}

/** Keeps the figures as a file; those of single parts beside those of the whole. */
const keep = (figures: readonly Figure[]): void => {
  const { version, kind } = findRuntime()
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    electron: version,
    runtime: kind,
    node: process.version,
  }
  const folder = join(root, 'out', 'bench')
  const file = `${['bench', ...names].join('-')}.json`
  mkdirSync(folder, { recursive: true })
  const lines = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) }))
  writeFileSync(join(folder, file), `${JSON.stringify({ quick, machine, figures: lines }, null, 2)}\n`)
  console.log(`\n${figureTable(figures)}\n`)
  console.log(
    `Máy: ${machine.cores} nhân (${machine.processor}), ${machine.memoryGigabytes} GB; Electron ${version}${kind === 'fallback' ? ' (bộ chạy thay thế)' : ''}; Node ${process.version}.`,
  )
  console.log(`Số liệu: out/bench/${file}`)
}

const run = async (): Promise<void> => {
  const work = mkdtempSync(join(tmpdir(), 'dau-moi-bench-'))
  try {
    keep(await measureAll(work))
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  }
}

if (unknown.length === 0) await run()
else {
  console.error(`Không có phép đo «${unknown.join('», «')}». Các phép đo: ${known.join(', ')}.`)
  process.exitCode = 1
}

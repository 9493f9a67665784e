import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../electron/database/open-database.ts'
import { readLawBook } from '../electron/law/read-law-book.ts'
import { agencyFile } from '../electron/places.ts'
import { measureConsolidation } from '../test/bench/consolidation.ts'
import { measureDeadlines, measureMovedDeadlines } from '../test/bench/deadlines.ts'
import { openGridPage, withDesktop } from '../test/bench/desktop.ts'
import { figureTable } from '../test/bench/figure-table.ts'
import { type Figure, isMet, percentile, ratioOf } from '../test/bench/figures.ts'
import { measureImport } from '../test/bench/import-file.ts'
import { measureKeystrokes } from '../test/bench/keystrokes.ts'
import { measureLogChoices } from '../test/bench/log-choices.ts'
import { timeLogOpening } from '../test/bench/page-opening.ts'
import { measurePack } from '../test/bench/publication-pack.ts'
import { benchDay, makeCatalogue, makeUsedRegister, resourcesFolder } from '../test/bench/registers.ts'
import { addRequests } from '../test/bench/request-register.ts'
import { measureScrolling } from '../test/bench/scrolling.ts'
import { searchedCatalogue, searchedLog } from '../test/bench/searched-lists.ts'
import { measureStartUp } from '../test/bench/start-up.ts'
import { say } from './messages.mjs'
import { root } from './places.mjs'
import { findRuntime } from './runtime.mjs'

/**
 * Measures the built product in real Electron. Every time stands beside a baseline of the same run, so that a slow or busy
 * machine shows as such. `--quick`: fewer runs, no catalogue of 100,000. Nothing fails here: it informs, it does not judge.
 */
const quick = process.argv.includes('--quick')
const size = quick
  ? {
      starts: 3,
      catalogues: [10_000],
      logs: [10_000],
      rounds: 1,
      choices: 1,
      repeats: 40,
      imports: 1,
      openings: 4,
      deadlines: 3,
    }
  : {
      starts: 9,
      catalogues: [10_000, 100_000],
      logs: [10_000, 100_000],
      rounds: 2,
      choices: 4,
      repeats: 120,
      imports: 3,
      openings: 20,
      deadlines: 7,
    }
const requestsCounted = 10_000

const counted = (count: number): string => count.toLocaleString('vi-VN')
const book = readLawBook(join(resourcesFolder, 'law'))
const work = mkdtempSync(join(tmpdir(), 'dau-moi-bench-'))

/** A register after a year's use with `count` more requests. */
const makeLog = async (dataFolder: string, count: number, allOpen = false): Promise<void> => {
  await makeUsedRegister(dataFolder)
  const opened = openDatabase(agencyFile(dataFolder))
  if (!opened.ok) throw new Error(opened.error.message)
  addRequests(opened.value, book, count, benchDay, { allOpen })
  closeDatabase(opened.value)
}

const measureCatalogue = async (count: number): Promise<Figure[]> => {
  const dataFolder = join(work, `danh-muc-${count}`)
  makeCatalogue(dataFolder, count)
  return withDesktop(dataFolder, async (page, keys) => {
    await openGridPage(page, 'Danh mục')
    const keystrokes = await measureKeystrokes(page, keys, searchedCatalogue(counted(count)), size.rounds)
    return [...keystrokes, ...(await measureScrolling(page, keys, counted(count), size.repeats))]
  })
}

/** «Sổ theo dõi» with `count` requests: opened, filtered, sorted, searched; opening stands beside that of a year's register. */
const measureLog = async (usedFolder: string, count: number): Promise<Figure[]> => {
  const dataFolder = join(work, `so-theo-doi-${count}`)
  await makeLog(dataFolder, count)
  const small = await withDesktop(usedFolder, (page, keys) => timeLogOpening(page, keys, size.openings))
  return withDesktop(dataFolder, async (page, keys) => {
    const opening = await timeLogOpening(page, keys, size.openings)
    const choices = await measureLogChoices(page, counted(count), size.choices)
    const keystrokes = await measureKeystrokes(page, keys, searchedLog(counted(count)), size.rounds)
    const opened = (share: number, target: Figure['target']): Figure => ({
      what: `Mở Sổ theo dõi có ${counted(count)} yêu cầu, p${share * 100}`,
      product: percentile(opening, share),
      baseline: percentile(small, share),
      baselineName: 'sổ tập huấn',
      target,
      count: opening.length,
    })
    return [opened(0.5, null), opened(0.95, { measure: 'product', most: 50 }), ...choices, ...keystrokes]
  })
}

const measureAll = async (): Promise<Figure[]> => {
  const used = join(work, 'mot-nam')
  await makeUsedRegister(used)
  say('Đo thời gian khởi động…')
  const figures = [await measureStartUp(work, used, size.starts)]
  for (const count of size.catalogues) {
    say(`Đo tìm kiếm và cuộn trong danh mục ${counted(count)} mục…`)
    figures.push(...(await measureCatalogue(count)))
  }
  for (const count of size.logs) {
    say(`Đo mở, lọc, sắp xếp và tìm trong sổ theo dõi ${counted(count)} yêu cầu…`)
    figures.push(...(await measureLog(used, count)))
  }
  say('Đo nhập Excel, tính thời hạn…')
  figures.push(await measureImport(work, book, quick ? 10_000 : 50_000, size.imports))
  say('Đo ghi gói công khai…')
  figures.push(await measurePack(work, 10_000))
  say('Đo nhận và tổng hợp báo cáo của các xã…')
  figures.push(...measureConsolidation(work, !quick))
  const many = join(work, 'thoi-han')
  await makeLog(many, requestsCounted)
  figures.push(await measureDeadlines(many, book, size.deadlines))
  const open = join(work, 'dang-giai-quyet')
  await makeLog(open, requestsCounted, true)
  figures.push(await measureMovedDeadlines(open, book, size.deadlines))
  return figures
}

try {
  const figures = await measureAll()
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
  mkdirSync(folder, { recursive: true })
  const lines = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) }))
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ quick, machine, figures: lines }, null, 2)}\n`)
  console.log(`\n${figureTable(figures)}\n`)
  console.log(
    `Máy: ${machine.cores} nhân (${machine.processor}), ${machine.memoryGigabytes} GB; Electron ${version}${kind === 'fallback' ? ' (bộ chạy thay thế)' : ''}; Node ${process.version}.`,
  )
  console.log('Số liệu: out/bench/bench.json')
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}

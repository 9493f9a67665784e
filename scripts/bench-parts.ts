import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../electron/database/open-database.ts'
import { readLawBook } from '../electron/law/read-law-book.ts'
import { agencyFile } from '../electron/places.ts'
import { measureConsolidation } from '../test/bench/consolidation.ts'
import { measureDeadlines, measureMovedDeadlines } from '../test/bench/deadlines.ts'
import { openGridPage, withDesktop } from '../test/bench/desktop.ts'
import { type Figure, percentile } from '../test/bench/figures.ts'
import { measureImport } from '../test/bench/import-file.ts'
import { measureImportInWindow } from '../test/bench/import-in-window.ts'
import { measureKeystrokes } from '../test/bench/keystrokes.ts'
import { measureLogChoices } from '../test/bench/log-choices.ts'
import { timeLogOpening } from '../test/bench/page-opening.ts'
import { measurePack } from '../test/bench/publication-pack.ts'
import { benchDay, makeCatalogue, makeUsedRegister, resourcesFolder } from '../test/bench/registers.ts'
import { addRequests } from '../test/bench/request-register.ts'
import { measureSafety } from '../test/bench/safety.ts'
import { measureProtectedSearch } from '../test/bench/safety-search.ts'
import { measureProtectedStart } from '../test/bench/safety-start.ts'
import { measureScrolling } from '../test/bench/scrolling.ts'
import { searchedCatalogue, searchedLog } from '../test/bench/searched-lists.ts'
import { measureStartUp } from '../test/bench/start-up.ts'
import { makeTwins } from '../test/bench/twin-registers.ts'

/** How much is measured: all of it, or a first look without the registers of 100,000. */
const sizes = {
  full: {
    starts: 9,
    catalogues: [10_000, 100_000],
    logs: [10_000, 100_000],
    rounds: 2,
    choices: 4,
    repeats: 120,
    imported: 50_000,
    imports: 3,
    openings: 20,
    deadlines: 7,
    safety: { requests: 5000, saves: 60, rounds: 5 },
    allBundles: true,
  },
  quick: {
    starts: 3,
    catalogues: [10_000],
    logs: [10_000],
    rounds: 1,
    choices: 1,
    repeats: 40,
    imported: 10_000,
    imports: 1,
    openings: 4,
    deadlines: 3,
    safety: { requests: 2000, saves: 30, rounds: 2 },
    allBundles: false,
  },
} as const
const requestsCounted = 10_000
const itemsPacked = 10_000

/** One part of the measuring, which needs no other; each makes the registers it measures in a folder of its own. */
export type BenchPart = {
  /** Vietnamese, said when it begins. */
  readonly what: string
  readonly measure: (folder: string) => Promise<readonly Figure[]>
}

const counted = (count: number): string => count.toLocaleString('vi-VN')
const book = readLawBook(join(resourcesFolder, 'law'))

const usedRegister = async (folder: string): Promise<string> => {
  const dataFolder = join(folder, 'mot-nam')
  await makeUsedRegister(dataFolder)
  return dataFolder
}

/** A register after a year's use with `count` more requests. */
const makeLog = async (dataFolder: string, count: number, allOpen = false): Promise<void> => {
  await makeUsedRegister(dataFolder)
  const opened = openDatabase(agencyFile(dataFolder))
  if (!opened.ok) throw new Error(opened.error.message)
  addRequests(opened.value, book, count, benchDay, { allOpen })
  closeDatabase(opened.value)
}

/** The parts in the order in which the whole runs through them, by the names that `npm run bench -- <name>` takes. */
export const benchParts = (quick: boolean): Readonly<Record<string, BenchPart>> => {
  const size = quick ? sizes.quick : sizes.full

  const catalogueOf = async (folder: string, count: number): Promise<readonly Figure[]> => {
    const dataFolder = join(folder, String(count))
    makeCatalogue(dataFolder, count)
    return withDesktop(dataFolder, async (page, keys) => {
      await openGridPage(page, 'Danh mục')
      const keystrokes = await measureKeystrokes(page, keys, searchedCatalogue(counted(count)), size.rounds)
      return [...keystrokes, ...(await measureScrolling(page, keys, counted(count), size.repeats))]
    })
  }

  /** «Sổ theo dõi» with `count` requests: opened, filtered, sorted, searched; opening stands beside that of a year's register. */
  const logOf = async (folder: string, small: readonly number[], count: number): Promise<readonly Figure[]> => {
    const dataFolder = join(folder, String(count))
    await makeLog(dataFolder, count)
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

  const logs = async (folder: string): Promise<readonly Figure[]> => {
    const used = await usedRegister(folder)
    const figures: Figure[] = []
    for (const count of size.logs) {
      const small = await withDesktop(used, (page, keys) => timeLogOpening(page, keys, size.openings))
      figures.push(...(await logOf(folder, small, count)))
    }
    return figures
  }

  const deadlines = async (folder: string): Promise<readonly Figure[]> => {
    const many = join(folder, 'thoi-han')
    await makeLog(many, requestsCounted)
    const open = join(folder, 'dang-giai-quyet')
    await makeLog(open, requestsCounted, true)
    return [await measureDeadlines(many, book, size.deadlines), await measureMovedDeadlines(open, book, size.deadlines)]
  }

  return {
    start: {
      what: 'thời gian khởi động',
      measure: async (folder) => [await measureStartUp(folder, await usedRegister(folder), size.starts)],
    },
    catalogue: {
      what: `tìm kiếm và cuộn trong danh mục ${size.catalogues.map(counted).join(', ')} mục`,
      measure: async (folder) => {
        const figures: Figure[] = []
        for (const count of size.catalogues) figures.push(...(await catalogueOf(folder, count)))
        return figures
      },
    },
    log: {
      what: `mở, lọc, sắp xếp và tìm trong sổ theo dõi ${size.logs.map(counted).join(', ')} yêu cầu`,
      measure: logs,
    },
    import: {
      what: `nhập Excel ${counted(size.imported)} dòng`,
      measure: async (folder) => [
        ...(await measureImport(folder, book, size.imported, size.imports)),
        ...(await measureImportInWindow(folder, size.imported)),
      ],
    },
    pack: { what: 'ghi gói công khai', measure: async (folder) => [await measurePack(folder, itemsPacked)] },
    reports: {
      what: 'nhận và tổng hợp báo cáo của các xã',
      measure: async (folder) => measureConsolidation(folder, size.allBundles),
    },
    'safety-saving': {
      what: 'giá của việc giữ an toàn khi lưu: mã hóa, nhật ký ghi, ghi vết',
      measure: (folder) => measureSafety(folder, size.safety),
    },
    'safety-start': {
      what: 'giá của việc giữ an toàn khi khởi động',
      measure: async (folder) => {
        const twins = await makeTwins(folder, makeUsedRegister)
        return measureProtectedStart(twins, size.starts)
      },
    },
    ...Object.fromEntries(
      size.catalogues.map((count): [string, BenchPart] => [
        `safety-catalogue-${count}`,
        {
          what: `giá của việc giữ an toàn khi tìm trong danh mục ${counted(count)} mục`,
          measure: async (folder) => {
            const twins = await makeTwins(folder, (dataFolder) => makeCatalogue(dataFolder, count))
            return measureProtectedSearch(twins, 'Danh mục', searchedCatalogue(counted(count)), size.rounds)
          },
        },
      ]),
    ),
    ...Object.fromEntries(
      size.logs.map((count): [string, BenchPart] => [
        `safety-log-${count}`,
        {
          what: `giá của việc giữ an toàn khi tìm trong sổ theo dõi ${counted(count)} yêu cầu`,
          measure: async (folder) => {
            const twins = await makeTwins(folder, (dataFolder) => makeLog(dataFolder, count))
            return measureProtectedSearch(twins, 'Sổ theo dõi', searchedLog(counted(count)), size.rounds)
          },
        },
      ]),
    ),
    deadlines: { what: `tính thời hạn ${counted(requestsCounted)} yêu cầu`, measure: deadlines },
  }
}

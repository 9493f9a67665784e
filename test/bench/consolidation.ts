import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figures.ts'
import { allCommunes, writeBundles, yearOfReports } from './report-bundles.ts'

type Told = { readonly taken: number; readonly ms: number; readonly megabytes: number; readonly members?: number }

const inChild = (...args: readonly string[]): Told =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'consolidation-child.ts'), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
      .trim()
      .split('\n')
      .at(-1) ?? '',
  )

const counted = (count: number): string => count.toLocaleString('vi-VN')

/**
 * Takes in the bundles of a year and puts them together in a register that holds the two years before: of the largest province and
 * (`all`) of every commune of the country.
 * Beside each, the same files only unzipped and parsed, and the most memory either process held.
 */
export const measureConsolidation = (work: string, all: boolean): readonly Figure[] => {
  const communes = allCommunes()
  const one = communes.filter(({ province }) => province.code === '01')
  const runs = [
    { name: 'một tỉnh', units: one, scope: '01', most: 3000 },
    ...(all ? [{ name: 'cả nước, năm thứ ba', units: communes, scope: 'communes', most: 60_000 }] : []),
  ]
  return runs.map(({ name, units, scope, most }, index): Figure => {
    const folderOf = (year: number): string => {
      const folder = join(work, `goi-bao-cao-${index}-${year}`)
      mkdirSync(folder)
      writeBundles(folder, units, year)
      return folder
    }
    const folder = folderOf(yearOfReports)
    const before = [yearOfReports - 2, yearOfReports - 1].map(folderOf)
    const bare = inChild('bare', folder)
    const ours = inChild('ours', folder, join(work, `tong-hop-${index}.db`), scope, ...before)
    if (ours.members !== units.length) throw new Error(`${ours.members} of ${units.length} reports were put together.`)
    return {
      what: `Nhận và tổng hợp ${counted(units.length)} gói (${name}), tối đa ${counted(ours.megabytes)} MB bộ nhớ`,
      product: ours.ms,
      baseline: bare.ms,
      baselineName: `chỉ giải nén và đọc, ${counted(bare.megabytes)} MB`,
      target: { measure: 'product', most },
      count: units.length,
    }
  })
}

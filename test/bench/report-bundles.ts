import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packBundle } from '../../electron/bundle/pack-bundle.ts'
import { readUnits } from '../../electron/consolidation/read-units.ts'
import { contentHash } from '../../electron/files/content-hash.ts'
import { readReportFigures } from '../../electron/reports/read-report-figures.ts'
import { addDays, localDate } from '../../shared/calendar/local-date.ts'
import { isProvince, type Unit } from '../../shared/consolidation/units.ts'
import { countsOf, measures, reachedBy } from '../../shared/reports/distribution.ts'
import { type ReportFile, reportFileMinor } from '../../shared/reports/report-file.ts'
import { amongWhich } from '../../shared/reports/report-sums.ts'
import { must, openRegister } from '../electron/requests/open-register.ts'
import { numbersFrom } from './seeded-numbers.ts'

const resources = join(import.meta.dirname, '../../resources')

export const yearOfReports = 2026
/** The data window of a year's report. */
export const periodOf = (year: number) => ({ from: localDate(`${year - 1}-12-15`), to: localDate(`${year}-12-14`) })

export const allCommunes = (): readonly Unit[] =>
  readUnits(resources, localDate('2026-11-22')).filter((unit) => !isProvince(unit))

type FileFigure = ReportFile['figures'][number]

const daysHead = { id: 'requests.daysTaken', label: 'Số ngày giải quyết một yêu cầu', unit: 'ngày' }

/** The rows of the report of a year as an empty register has them, with those on the days taken. */
const rowsOf = (year: number): readonly FileFigure[] => {
  const register = openRegister(`${year}-12-20`)
  try {
    const figures = must(readReportFigures(register.deps, { kind: 'annual', period: periodOf(year) })).figures
    const rows = figures.map(({ cases: _proof, ...figure }) => figure)
    const days = measures.map(
      ({ name, label, told }): FileFigure => ({
        section: 'requests',
        level: 0,
        breakdown: '',
        id: `${daysHead.id}.${name}`,
        label: `${daysHead.label}: ${label}`,
        unit: daysHead.unit,
        article: '',
        definition: told,
        value: null,
        override: null,
        adds: false,
      }),
    )
    return [...rows, ...days]
  } finally {
    register.close()
  }
}
const knownRows = new Map<number, readonly FileFigure[]>()

type Random = ReturnType<typeof numbersFrom>

/** `total` shared out at random over so many places. */
const share = (total: number, places: number, random: Random): number[] => {
  const parts = Array.from({ length: places }, () => 0)
  let left = total
  for (let place = 0; place < places - 1; place += 1) {
    const part = Math.min(left, random(Math.ceil((2 * total) / places) + 1))
    parts[place] = part
    left -= part
  }
  if (places > 0) parts[places - 1] = left
  return parts
}

/** Main values that keep the balance: what came is what went and what is open. */
const mainValues = (random: Random): Readonly<Record<string, number>> => {
  const received = random(400)
  const carriedOver = random(10)
  const withdrawn = Math.min(received, random(5))
  const open = Math.min(received - withdrawn, random(12))
  return {
    'requests.received': received,
    'requests.carriedOver': carriedOver,
    'requests.withdrawn': withdrawn,
    'requests.open': open,
    'requests.settled': received + carriedOver - withdrawn - open,
  }
}

/** Random figures of a commune that hold together, in the rows of a real report. */
const figuresOf = (rows: readonly FileFigure[], random: Random, days: ReportFile['distributions']): FileFigure[] => {
  const main = mainValues(random)
  const values = new Map<string, number | null>()
  for (const [index, row] of rows.entries()) {
    if (row.level !== 0) continue
    const measure = measures.find(({ name }) => row.id === `${daysHead.id}.${name}`)
    const value = row.adds
      ? row.value === null && random(3) === 0
        ? null
        : (main[row.id] ?? random(60))
      : measure
        ? reachedBy(days[0]?.counts ?? [], measure.tenths)
        : null
    values.set(row.id, value)
    const after = rows.slice(index + 1)
    const end = after.findIndex(({ level }) => level === 0)
    const parts = after.slice(0, end < 0 ? undefined : end)
    for (const breakdown of new Set(parts.map((part) => part.breakdown))) {
      const own = parts.filter((part) => part.breakdown === breakdown && part.adds)
      const shared =
        breakdown === amongWhich ? own.map(() => random((value ?? 0) + 1)) : share(value ?? 0, own.length, random)
      for (const [place, part] of own.entries()) values.set(part.id, shared[place] ?? 0)
    }
  }
  // Refused is told twice and must be one number.
  const refused = values.get('requests.settled.refused') ?? 0
  const grounds = rows.filter(({ id }) => id.startsWith('requests.refused.ground.'))
  for (const [place, part] of share(refused, grounds.length, random).entries())
    values.set(grounds[place]?.id ?? '', part)
  values.set('requests.refused', refused)
  return rows.map((row) => ({ ...row, value: values.get(row.id) ?? (row.adds ? 0 : null) }))
}

const sentences = [
  'Xã đã bố trí đầu mối và công khai danh mục theo quy định.',
  'Đường truyền ở các thôn vùng cao còn chậm, thiếu máy quét.',
  'Đề nghị Sở Tư pháp tập huấn cho cán bộ đầu mối.',
  'Người dân chủ yếu đến trực tiếp trụ sở để xin trích lục.',
]

/** The report of a commune for a year; always the same for the same commune and year. */
export const syntheticReport = (unit: Unit, year: number): ReportFile => {
  const random = numbersFrom(Number(unit.code) * 7 + year)
  const rows = knownRows.get(year) ?? rowsOf(year)
  knownRows.set(year, rows)
  const days = [
    {
      ...daysHead,
      counts: countsOf(Array.from({ length: 1 + random(60) }, () => random(40))).map(
        ([value, cases]): [number, number] => [value, cases],
      ),
    },
  ]
  const period = periodOf(year)
  return {
    format: 'dau-moi/bao-cao-tiep-can-thong-tin',
    version: 2,
    minor: reportFileMinor,
    training: false,
    appVersion: '0.1.0',
    exportedAt: `${addDays(period.to, 3 + random(9))}T08:30:00.000+07:00`,
    kind: 'annual',
    edition: { kind: 'first', number: 1, of: null },
    agency: {
      level: 'commune',
      code: unit.code,
      name: `Ủy ban nhân dân ${unit.name}`,
      parentName: '',
      province: unit.province.name,
    },
    period,
    asOf: period.to,
    lawPacks: [{ pack: 'luat-01-2026', version: 1 }],
    figures: figuresOf(rows, random, days),
    distributions: days,
    series: [
      {
        id: 'requests.received',
        label: 'Tiếp nhận',
        unit: 'yêu cầu',
        points: Array.from({ length: 12 }, (_, month): [string, number] => [
          `${year}-${String(month + 1).padStart(2, '0')}`,
          random(40),
        ]),
      },
    ],
    checks: [],
    narrative: {
      situation: sentences[random(4)] ?? '',
      difficulties: random(2) === 0 ? (sentences[1] ?? '') : '',
      proposals: random(3) === 0 ? (sentences[2] ?? '') : '',
    },
    members: [],
    auditHead: null,
  }
}

/** Bytes that do not pack, as large as a paper of a few pages. */
const filler = (head: string, size: number, seed: number): Buffer => {
  const random = numbersFrom(seed)
  const bytes = Buffer.from(contentHash(Buffer.from(String(random(1_000_000)))).repeat(Math.ceil(size / 64)), 'latin1')
  bytes.write(head, 'latin1')
  return bytes.subarray(0, size)
}

/** A report as the bundle that leaves a commune: with papers of the usual size, unsigned. */
export const syntheticBundle = (report: ReportFile): Uint8Array => {
  const seed = Number(report.agency.code || 1)
  return packBundle({
    report,
    word: filler('PK\x03\x04', 18_000, seed),
    workbook: filler('PK\x03\x04', 22_000, seed + 1),
    pdf: filler('%PDF-1.7\n', 60_000, seed + 2),
    sign: null,
  })
}

/** Writes the bundles of communes for a year into a folder, a province in a folder of its own; answers their number and bytes. */
export const writeBundles = (
  folder: string,
  units: readonly Unit[],
  year: number,
): { files: number; bytes: number } => {
  let bytes = 0
  for (const unit of units) {
    const place = join(folder, unit.province.code)
    mkdirSync(place, { recursive: true })
    const bundle = syntheticBundle(syntheticReport(unit, year))
    writeFileSync(join(place, `bao-cao-${unit.code}-${year}.bctt`), bundle)
    bytes += bundle.byteLength
  }
  return { files: units.length, bytes }
}

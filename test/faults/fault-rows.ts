/** One row of the table of faults. */
export type FaultRow = {
  readonly fault: string
  readonly runs: number
  /** Acknowledged acts that were no longer there. */
  readonly lost: number
  /** Answers that were not true. */
  readonly wrong: number
  readonly officerSaw: string
}

const cells = ({ fault, runs, lost, wrong, officerSaw }: FaultRow): readonly string[] => [
  fault,
  runs.toLocaleString('vi-VN'),
  String(lost),
  String(wrong),
  officerSaw,
]

const lineOf = (row: FaultRow): string => `| ${cells(row).join(' | ')} |`

/** The table as the guide shows it. */
export const faultTable = (rows: readonly FaultRow[]): string =>
  [
    '| Sự cố | Số lần thử | Việc đã báo lưu bị mất | Trả lời sai | Người dùng thấy gì |',
    '| --- | --: | --: | --: | --- |',
    ...rows.map(lineOf),
  ].join('\n')

const lineAt = (lines: readonly string[], fault: string): number =>
  lines.findIndex((line) => line.startsWith(`| ${fault} |`))

/** A page that holds the table, with this row in the place of the fault's earlier one, or at the end. */
export const withRow = (page: string, row: FaultRow): string => {
  const lines = page.trimEnd().split('\n')
  const at = lineAt(lines, row.fault)
  return `${(at < 0 ? [...lines, lineOf(row)] : lines.with(at, lineOf(row))).join('\n')}\n`
}

/** The row with what the page already tells of its fault added: a fault can be caused in several sittings. */
export const addedUp = (page: string, row: FaultRow): FaultRow => {
  const lines = page.split('\n')
  const line = lines[lineAt(lines, row.fault)]
  const [runs = 0, lost = 0, wrong = 0] = (line ?? '')
    .split(' | ')
    .slice(1, 4)
    .map((count) => Number(count.replaceAll('.', '')))
  return { ...row, runs: row.runs + runs, lost: row.lost + lost, wrong: row.wrong + wrong }
}

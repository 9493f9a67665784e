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

/** The table as the guide shows it. */
export const faultTable = (rows: readonly FaultRow[]): string =>
  [
    '| Sự cố | Số lần thử | Việc đã báo lưu bị mất | Trả lời sai | Người dùng thấy gì |',
    '| --- | --: | --: | --: | --- |',
    ...rows.map((row) => `| ${cells(row).join(' | ')} |`),
  ].join('\n')

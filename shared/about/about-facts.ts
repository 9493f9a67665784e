import type { BuildFacts } from './build-facts.ts'

/** What this copy of the app is made of and works with; no word of any person. */
export type AboutFacts = {
  readonly appVersion: string
  /** Null where the app runs from its sources. */
  readonly build: BuildFacts | null
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly sqlite: string
  /** Name and version of what encrypts the register. */
  readonly ciphers: string
  /** «linux 6.1.0 x64». */
  readonly system: string
  readonly databaseVersion: number
  readonly encrypted: boolean
  readonly packs: readonly { readonly title: string; readonly version: string }[]
  /** Years whose working days are entered, in order. */
  readonly calendarYears: readonly { readonly year: number; readonly official: boolean }[]
  /** ISO moment of the newest proven backup; null while there is none. */
  readonly newestBackup: string | null
  readonly dataFolder: string
}

/** «commit 0cb7a29f1a2b, 22/11/2026». */
const buildText = (build: BuildFacts | null): string => {
  if (build?.commit == null) return 'chạy từ mã nguồn'
  const day = build.day?.split('-').reverse().join('/') ?? 'không rõ ngày'
  return `${build.commit}, ${day}${build.changed ? ', có sửa đổi chưa ghi' : ''}`
}

/** The facts as lines of a label and a value; `moment` writes an ISO moment. Without the data folder, whose path may hold a name. */
export const aboutLines = (
  facts: AboutFacts,
  moment: (iso: string) => string,
): readonly (readonly [label: string, value: string])[] => [
  ['Phiên bản', facts.appVersion],
  ['Bản dựng', buildText(facts.build)],
  ['Cấu trúc dữ liệu', String(facts.databaseVersion)],
  ['Mã hóa sổ', facts.encrypted ? 'có' : 'chưa'],
  ['Bản sao lưu đã kiểm chứng gần nhất', facts.newestBackup === null ? 'chưa có' : moment(facts.newestBackup)],
  [
    'Bộ dữ liệu pháp luật',
    [...new Set(facts.packs.map(({ title, version }) => `${title} (bản ${version})`))].join('\n'),
  ],
  [
    'Lịch nghỉ đã nhập',
    facts.calendarYears.map(({ year, official }) => (official ? `${year}` : `${year} (tạm tính)`)).join(', '),
  ],
  ['Electron', `${facts.electron}, Chromium ${facts.chromium}, Node.js ${facts.node}`],
  ['SQLite', `${facts.sqlite}, ${facts.ciphers}`],
  ['Hệ điều hành', facts.system],
]

/** Lines as a text to paste into a letter. */
export const linesText = (lines: readonly (readonly [label: string, value: string])[]): string =>
  lines.map(([label, value]) => `${label}: ${value.replaceAll('\n', '\n    ')}`).join('\n')

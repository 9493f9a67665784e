import type { BundleKey } from '../../../electron/bundle/bundle-signature.ts'
import { type BundleParts, packBundle } from '../../../electron/bundle/pack-bundle.ts'
import { newKeyPair } from '../../../electron/law/ed25519.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { type ReportFile, reportFileMinor } from '../../../shared/reports/report-file.ts'

type FileFigure = ReportFile['figures'][number]

const figure = (id: string, value: number | null, more: Partial<FileFigure> = {}): FileFigure => ({
  id,
  section: 'requests',
  level: 0,
  breakdown: '',
  label: `Số ${id}`,
  unit: 'yêu cầu',
  article: '',
  definition: `Số yêu cầu tính theo ${id}`,
  value,
  override: null,
  adds: true,
  ...more,
})
const channel = { level: 1, breakdown: 'Theo hình thức gửi' } as const

/** A report of a commune that holds together: sums, balance, edition. */
export const sampleReport: ReportFile = {
  format: 'dau-moi/bao-cao-tiep-can-thong-tin',
  version: 2,
  minor: reportFileMinor,
  training: false,
  appVersion: '0.1.0',
  exportedAt: '2026-12-20T08:30:00.000+07:00',
  kind: 'annual',
  edition: { kind: 'first', number: 1, of: null },
  agency: { level: 'commune', code: '06325', name: 'UBND xã Bình Gia', parentName: '', province: 'tỉnh Lạng Sơn' },
  period: { from: localDate('2025-12-15'), to: localDate('2026-12-14') },
  asOf: localDate('2026-12-14'),
  lawPacks: [{ pack: 'luat-01-2026', version: 1 }],
  figures: [
    figure('requests.carriedOver', 2),
    figure('requests.received', 9),
    figure('requests.received.direct', 5, channel),
    figure('requests.received.post', 4, channel),
    figure('requests.settled', 8),
    figure('requests.settled.provided', 7, { level: 1, breakdown: 'Theo kết quả' }),
    figure('requests.settled.refused', 1, { level: 1, breakdown: 'Theo kết quả' }),
    figure('requests.refused', 1),
    figure('requests.withdrawn', 0),
    figure('requests.open', 3),
    figure('requests.daysTaken.median', 6.5, { unit: 'ngày', adds: false }),
  ],
  distributions: [
    {
      id: 'requests.daysTaken',
      label: 'Số ngày giải quyết',
      unit: 'ngày',
      counts: [
        [6, 4],
        [7, 4],
      ],
    },
  ],
  series: [
    {
      id: 'requests.received',
      label: 'Tiếp nhận',
      unit: 'yêu cầu',
      points: [
        ['2026-01', 4],
        ['2026-02', 5],
      ],
    },
  ],
  checks: [],
  narrative: { situation: 'Xã đã bố trí đầu mối.', difficulties: '', proposals: '' },
  members: [],
  auditHead: null,
}

/** A key pair of an agency, new each time. */
export const newKey = (): BundleKey => {
  const { publicKey, secretKey } = newKeyPair()
  return { publicKey: publicKey.toString('base64'), secretKey: secretKey.toString('base64') }
}

/** The bundle of the sample, with what is given in place of it. */
export const sampleBundle = (parts: Partial<BundleParts> = {}): Buffer =>
  Buffer.from(
    packBundle({
      report: sampleReport,
      word: Buffer.from('PK\x03\x04 word'),
      workbook: Buffer.from('PK\x03\x04 workbook'),
      pdf: Buffer.from('%PDF-1.7\n'),
      sign: null,
      ...parts,
    }),
  )

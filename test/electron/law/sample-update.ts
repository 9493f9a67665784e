import { localDate } from '../../../shared/calendar/local-date.ts'
import { type LawUpdate, lawUpdateSchema } from '../../../shared/law/law-update.ts'

/** A small update as a province might issue it: one datum and one calendar year, all invented. */
export const sampleUpdate = (): LawUpdate =>
  lawUpdateSchema.parse({
    format: 'dau-moi.goi-phap-luat',
    formatVersion: 1,
    title: 'Gói thử nghiệm tháng 12',
    issuedBy: 'Sở Tư pháp tỉnh Thử Nghiệm',
    issuedOn: localDate('2026-12-01'),
    packs: [
      {
        pack: 'goi-thu-nghiem',
        version: 1,
        title: 'Quy định thử nghiệm',
        data: [
          {
            id: 'thu-nghiem.han-bao-cao',
            kind: 'reportDue',
            from: '2026-12-01',
            until: null,
            citation: { text: 'Công văn số 1/TN', article: 'Toàn văn' },
            certainty: 'agency',
            checkedOn: '2026-12-01',
            checkedBy: 'Nguyễn Văn Thử',
            statement: 'Gửi báo cáo năm trước ngày ghi trong công văn.',
            monthDay: '12-05',
          },
        ],
      },
    ],
    calendarYears: [
      {
        year: 2030,
        status: 'official',
        days: [
          { date: '2030-01-01', name: 'Tết Dương lịch', kind: 'off', certainty: 'agency', source: 'Công văn thử' },
        ],
      },
    ],
  })

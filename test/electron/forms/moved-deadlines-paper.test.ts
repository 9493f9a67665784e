import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import { addUpdate } from '../../../electron/law/law-update-repository.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { LawUpdate } from '../../../shared/law/law-update.ts'
import { openTestSession } from '../open-test-session.ts'
import { someAgency } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

const update: LawUpdate = {
  format: 'dau-moi.goi-phap-luat',
  formatVersion: 1,
  title: 'Lịch nghỉ năm 2027',
  issuedBy: 'Sở Tư pháp',
  issuedOn: localDate('2026-11-18'),
  packs: [],
  calendarYears: [],
}

it('lists what one update moved, request by request, by number alone', async () => {
  const { sessions, folder } = openTestSession('2026-11-20')
  const pages: string[] = []
  const ports = testPorts({
    chooseSavePath: async (name) => join(folder, name),
    pdfFromHtml: async (html) => {
      pages.push(html)
      return new TextEncoder().encode('%PDF')
    },
  })
  const handlers = makeHandlers(sessions, ports)
  const parts = {
    handlers,
    writeGate: () => sessions.current().writeGate,
    refusalOf: () => null,
    onFault: () => undefined,
  }
  const call = (name: string, input: unknown) => dispatch(parts, name, input)
  await call('agency.save', someAgency)
  const updateId = addUpdate(sessions.current().database, {
    origin: 'file',
    update,
    hash: 'x',
    signature: { state: 'unsigned' },
    difference: {
      changes: [],
      calendarChanges: [],
      recomputed: 3,
      moved: [
        {
          requestId: 7,
          label: '7/2026',
          before: localDate('2026-12-07'),
          after: localDate('2026-12-08'),
          why: '07/12/2026 thành ngày nghỉ',
        },
        { requestId: 9, label: '9/2026', before: null, after: localDate('2026-12-09'), why: 'nay có thời hạn' },
      ],
    },
    on: localDate('2026-11-19'),
    at: '2026-11-19T01:00:00.000Z',
    by: 'Lương Thị Hà',
  })
  const paper = { kind: 'movedDeadlines', updateId }
  expect(await call('forms.savePaperPdf', { paper, size: 'A4' })).toEqual({
    ok: true,
    value: { fileName: `yeu-cau-doi-han-${updateId}.pdf` },
  })
  expect(readFileSync(join(folder, `yeu-cau-doi-han-${updateId}.pdf`), 'utf8')).toBe('%PDF')
  const text = (pages[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(text).toContain('nhập ngày 19/11/2026: đã tính lại 3 yêu cầu đang giải quyết, 2 yêu cầu đổi ngày đến hạn.')
  expect(text).toContain('1 7/2026 07/12/2026 08/12/2026 07/12/2026 thành ngày nghỉ')
  expect(text).toContain('2 9/2026 chưa tính 09/12/2026 nay có thời hạn')
  expect(await call('forms.previewPaper', { ...paper, updateId: 99 })).toMatchObject({
    ok: false,
    error: { code: 'notFound' },
  })
})

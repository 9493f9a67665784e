import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pdfIsMarkedSecret } from '../../../electron/files/pdf-secrecy.ts'
import { readAttachment } from '../../../electron/files/read-attachment.ts'
import { realJobs } from '../jobs/real-jobs.ts'
import { linesDown, type PlacedText, pdfOf } from '../pdf-of-lines.ts'

const marked = (...pages: readonly (readonly PlacedText[])[]): Promise<boolean> =>
  pdfIsMarkedSecret(pdfOf(pages), { cancelled: () => false })
const head = ['ỦY BAN NHÂN DÂN', 'XÃ HỮU THÁC', 'Số: 12/BC-UBND']

test.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', '(TỐI MẬT)'])('a PDF with «%s» as a heading is told', async (mark) => {
  expect(await marked(linesDown(...head, mark, 'BÁO CÁO'))).toBe(true)
})

test('a stamp beside other words of the head is told, and one behind a covering letter', async () => {
  const beside = [{ text: 'TỐI MẬT', x: 72, y: 716 } as const, { text: 'Hữu Thác, ngày 12 tháng 11', x: 300, y: 716 }]
  expect(await marked([...linesDown(...head), ...beside])).toBe(true)
  expect(await marked(linesDown(...head, 'Kính gửi'), linesDown('MẬT', 'KẾ HOẠCH'))).toBe(true)
})

test.each(['bí mật đời tư', 'MẬT ĐỘ DÂN SỐ', 'Công tác bảo vệ bí mật nhà nước', 'VĂN BẢN MẬT, TỐI MẬT', 'BẢO MẬT'])(
  '«%s» is no mark',
  async (line) => {
    expect(await marked(linesDown(...head, line, 'BÁO CÁO'))).toBe(false)
  },
)

test('what shows no letters is not looked into: damaged, or given up', async () => {
  const pdf = pdfOf([linesDown('TỐI MẬT')])
  const going = { cancelled: () => false }
  expect(await pdfIsMarkedSecret(Buffer.from('%PDF-1.7\nrác'), going)).toBe(false)
  expect(await pdfIsMarkedSecret(pdf, { cancelled: () => true })).toBe(false)
  expect(await pdfIsMarkedSecret(pdf, { ...going, longest: -1 })).toBe(false)
  expect(await pdfIsMarkedSecret(pdf, going)).toBe(true)
})

test('a file is refused by the mark in it whatever its name, and kept without one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-mat-'))
  const jobs = realJobs(folder)
  onTestFinished(async () => {
    await jobs.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const file = (name: string, line: string): string => {
    writeFileSync(join(folder, name), pdfOf([linesDown(...head, line)]))
    return join(folder, name)
  }
  const refused = await readAttachment(file('bao-cao.pdf', 'TỐI MẬT'), jobs)
  expect(refused.ok ? '' : refused.error.message).toContain('dấu chỉ độ mật')
  expect(await readAttachment(file('dieu-tra.pdf', 'bí mật đời tư'), jobs)).toMatchObject({ ok: true })
})

import { describe, expect, it } from 'vitest'
import { type AboutFacts, aboutLines, linesText } from '../../../shared/about/about-facts.ts'

const facts: AboutFacts = {
  appVersion: '0.1.0',
  build: { commit: '0cb7a29f1a2b', day: '2026-11-22', changed: false },
  electron: '45.4.1',
  chromium: '140',
  node: '24.1.0',
  sqlite: '3.53.4',
  ciphers: 'SQLite3 Multiple Ciphers 2.4.0',
  system: 'win32 10.0.19045 x64',
  databaseVersion: 280,
  encrypted: true,
  packs: [{ title: 'Luật tiếp cận thông tin 2016', version: '3' }],
  calendarYears: [
    { year: 2026, official: true },
    { year: 2027, official: false },
  ],
  newestBackup: '2026-11-22T01:02:03.000Z',
  dataFolder: 'C:\\Users\\Nông Văn Tên\\du-lieu',
}
const textOf = (changes: Partial<AboutFacts> = {}) =>
  linesText(aboutLines({ ...facts, ...changes }, (iso) => `<${iso}>`))

describe('what the app says of itself', () => {
  it('names version, build, structure, law packs, years of the calendar, the newest proven backup and the engines', () => {
    const text = textOf()
    expect(text).toContain('Phiên bản: 0.1.0')
    expect(text).toContain('Bản dựng: 0cb7a29f1a2b, 22/11/2026')
    expect(text).toContain('Cấu trúc dữ liệu: 280')
    expect(text).toContain('Luật tiếp cận thông tin 2016 (bản 3)')
    expect(text).toContain('2026, 2027 (tạm tính)')
    expect(text).toContain('<2026-11-22T01:02:03.000Z>')
    expect(text).toContain('SQLite3 Multiple Ciphers 2.4.0')
  })

  it('says plainly what there is not yet', () => {
    expect(textOf({ build: null })).toContain('Bản dựng: chạy từ mã nguồn')
    expect(textOf({ newestBackup: null })).toContain('gần nhất: chưa có')
    expect(textOf({ build: { commit: 'abc', day: null, changed: true } })).toContain('có sửa đổi chưa ghi')
  })

  it('leaves out the data folder, whose path may hold a name', () => {
    expect(textOf()).not.toContain('Nông Văn Tên')
  })
})

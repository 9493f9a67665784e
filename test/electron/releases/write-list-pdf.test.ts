import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { writeListPdf } from '../../../electron/releases/write-list-pdf.ts'
import type { ListTable } from '../../../shared/releases/list-table.ts'

const fontsFolder = join(import.meta.dirname, '../../../resources/fonts')
const table = (rows: readonly (readonly string[])[], title = 'Danh mục thông tin phải được công khai'): ListTable => ({
  list: 'mustPublish',
  title,
  columns: [
    { heading: 'STT', width: 48, align: 'center' },
    { heading: 'Tên thông tin', width: 360, align: 'left' },
    { heading: 'Ngày tạo ra', width: 60, align: 'center' },
  ],
  rows,
})
const draw = (tables: readonly ListTable[], training = false) =>
  writeListPdf(tables, { under: '(Danh mục của Ủy ban nhân dân xã Hữu Thác)', training, fontsFolder })
const pagesOf = async (bytes: Uint8Array | null): Promise<readonly string[]> => {
  if (!bytes) throw new Error('Nothing was drawn')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text.map((page) => page.replace(/\s+/g, ' '))
}

describe('the lists as a PDF', () => {
  it('holds every letter of Vietnamese, to be searched and copied', async () => {
    const letters = 'ăằắẳẵặ âầấẩẫậ đ êềếểễệ ôồốổỗộ ơờớởỡợ ưừứửữự ỳýỷỹỵ ĩịỉ “Đỗ Ỷ” – 5 m² §'
    const [page = ''] = await pagesOf(draw([table([['1', `${letters} ${letters.toUpperCase()}`, '20/11/2026']])]))
    for (const word of `${letters} ${letters.toUpperCase()}`.split(' ')) expect(page).toContain(word)
    expect(page).toContain('DANH MỤC THÔNG TIN PHẢI ĐƯỢC CÔNG KHAI (Danh mục của Ủy ban nhân dân xã Hữu Thác)')
    expect(page).not.toContain('DỮ LIỆU TẬP HUẤN')
  })

  it('draws letters put together from parts as the letters they are', async () => {
    const [page] = await pagesOf(draw([table([['1', 'Đường liên thôn'.normalize('NFD'), '']])]))
    expect(page).toContain('Đường liên thôn')
  })

  it('begins each list on a page of its own, repeats the headings and numbers the pages after the first', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => [String(index + 1), `Mục thứ ${index + 1}`, '20/11/2026'])
    const pages = await pagesOf(draw([table(rows), table([['1', 'Hồ sơ lịch sử', '']], 'Danh mục hai')], true))
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('STT Tên thông tin Ngày tạo ra')
      expect(page.startsWith(`${index + 1} `)).toBe(index > 0)
    }
    expect(pages.at(-1)).toContain('DỮ LIỆU TẬP HUẤN DANH MỤC HAI')
    const all = pages.join(' ')
    for (const [number, name] of rows) expect(all).toContain(`${number} ${name} 20/11/2026`)
  })

  it('goes on over the next page with a row taller than a page, losing nothing', async () => {
    const words = Array.from({ length: 2000 }, (_, index) => `từ${index}`)
    const pages = await pagesOf(draw([table([['1', words.join(' '), '']])]))
    expect(pages.length).toBeGreaterThan(1)
    const all = new Set(pages.join(' ').split(' '))
    for (const word of words) expect(all.has(word)).toBe(true)
  })

  it('breaks a word wider than its column, and keeps the line breaks of a text', async () => {
    const address = `https://xa.gov.vn/${'a'.repeat(300)}`
    const [page = ''] = await pagesOf(draw([table([['1', `${address}\nDòng hai`, '']])]))
    expect(page.replaceAll(' ', '')).toContain(`${address}Dònghai`)
  })

  it('leaves to the browser what has a sign that the typeface lacks', () => {
    expect(draw([table([['1', 'Cửa khẩu 友谊关', '']])])).toBeNull()
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFieldExamples } from '../../../electron/forms/template-examples.ts'
import { wordBlocks } from '../../../electron/forms/template-paper.ts'
import { fillWord, readTemplateFields } from '../../../electron/forms/template-word.ts'
import type { FieldName, FieldValues } from '../../../shared/forms/field-list.ts'
import type { RowValues } from '../../../shared/forms/row-fields.ts'
import { partOf, withParts, wordFile } from './word-files.ts'

const { fields: invented, rows } = readFieldExamples(join(import.meta.dirname, '..', '..', '..', 'resources'))
const examples = (changes: Partial<Record<FieldName, string>> = {}): FieldValues => ({ ...invented, ...changes })

const textOf = (bytes: Uint8Array) =>
  partOf(bytes, 'word/document.xml')
    .replace(/<w:br\/>/g, '|')
    .replace(/<[^>]+>/g, '')

const issuesOf = async (...paragraphs: string[]) => {
  const read = readTemplateFields(await wordFile(paragraphs))
  return read.ok ? [] : read.error.issues?.map(({ message }) => message)
}

describe('the fields of a Word template', () => {
  it('are read in the body, in tables and in the footer, however their words are written', async () => {
    const bytes = await wordFile(['{{họ tên}} {{hoTen}}', '{{ SO_VAN_BAN }}', '{{NGÀY tháng năm}}'], {
      table: [['{{địa chỉ}}', '{{noi dung yeu cau}}']],
      footer: '{{tên cơ quan}}',
    })
    expect(readTemplateFields(bytes)).toEqual({
      ok: true,
      value: expect.arrayContaining([
        'requesterName',
        'number',
        'longDay',
        'requesterAddress',
        'content',
        'agencyName',
      ]),
    })
  })

  it('are found where Word cut a field into several runs, and where the letters are decomposed', async () => {
    const bytes = await wordFile([['{', '{họ ', 'tê', 'n}', '}'], '{{địa danh}}'.normalize('NFD')])
    expect(readTemplateFields(bytes)).toEqual({ ok: true, value: ['requesterName', 'place'] })
    expect(textOf(fillWord(bytes, examples(), rows))).toBe('Nguyễn Thị MẫuBình Minh')
  })

  it('must all be in the list: every unknown one is named, with the word that was meant', async () => {
    expect(await issuesOf('{{hoTenn}} {{mã số thuế của doanh nghiệp}}')).toEqual([
      'Trường «{{hoTenn}}» không có trong danh sách. Có phải «{{họ tên}}»?',
      'Trường «{{mã số thuế của doanh nghiệp}}» không có trong danh sách.',
    ])
  })

  it('hold no loops, conditions or raw XML', async () => {
    for (const tag of ['#họ tên', '/họ tên', '^họ tên', '@họ tên', '=<% %>', '1'])
      expect(await issuesOf(`{{${tag}}}`)).toEqual([expect.stringContaining(`«{{${tag}}}» không có trong danh sách`)])
  })

  it('have both braces', async () => {
    expect(await issuesOf('Ông {{họ tên')).toEqual([expect.stringContaining('thiếu dấu đóng')])
    expect(await issuesOf('Ông họ tên}} đã nộp')).toEqual([expect.stringContaining('thiếu dấu mở')])
  })

  it('are none in a file without braces', async () => {
    expect(readTemplateFields(await wordFile(['Không có trường nào, chỉ có { ngoặc đơn }.']))).toEqual({
      ok: true,
      value: [],
    })
  })
})

describe('a filled Word file', () => {
  it('says what was typed as it was typed: tone marks, XML signs, line breaks; a field in capitals in capitals', async () => {
    const bytes = await wordFile(['{{HỌ TÊN}}: {{nội dung yêu cầu}}', 'Fax: {{fax}}.'])
    const filled = fillWord(
      bytes,
      examples({ requesterName: 'Nguyễn Thị Đào', content: 'A & B <c>\n{{họ tên}}\u0007', requesterFax: '' }),
      rows,
    )
    expect(textOf(filled)).toBe('NGUYỄN THỊ ĐÀO: A &amp; B &lt;c&gt;|{{họ tên}}Fax: .')
  })
})

const noRows: RowValues = { costs: [], members: [], files: [] }
const lineOf = (bytes: Uint8Array) =>
  wordBlocks(partOf(bytes, 'word/document.xml'), '').flatMap((block) =>
    block.kind === 'cells'
      ? block.rows.map((row) =>
          row
            .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('/'))
            .join(' | '),
        )
      : [],
  )

describe('a table row with fields of a list', () => {
  const table = [
    ['STT', 'Khoản', 'Thành tiền'],
    ['{{khoản: số thứ tự}}', '{{KHOẢN: nội dung}} ({{khoan: don vi tinh}})', '{{khoản: thành tiền}} đ, {{số yêu cầu}}'],
    ['', 'Cộng', '{{tổng chi phí}}'],
  ]

  it('is written once for every entry, other rows once, each value where its field stood', async () => {
    const bytes = await wordFile(['Chi phí:'], { table })
    expect(readTemplateFields(bytes)).toMatchObject({ ok: true })
    expect(lineOf(fillWord(bytes, examples(), rows))).toEqual([
      'STT | Khoản | Thành tiền',
      '1 | Sao chụp A4 (trang) | 5.000 đ, 12/2026',
      '2 | Gửi thông tin qua dịch vụ bưu chính (lần) | 12.000 đ, 12/2026',
      ' | Cộng | 5.000 đồng'.replace(/^ /, '\u00a0 '),
    ])
  })

  it('stays once and empty where the list has no entry, so that the table keeps its shape', async () => {
    const bytes = await wordFile([], { table: [['{{người: họ tên}}', '{{người: lý do}}']] })
    expect(lineOf(fillWord(bytes, examples(), noRows))).toEqual(['\u00a0 | \u00a0'])
  })

  it('says what was typed as it was typed, on as many lines, in capitals where the field is', async () => {
    const bytes = await wordFile([], { table: [['{{NGƯỜI: HỌ TÊN}}', '{{người: lý do}}']] })
    const members = [{ memberName: 'Lê Thị Đào', memberReason: 'A & <b>\n{{họ tên}}\uE000costWhat\uE001' }]
    expect(textOf(fillWord(bytes, examples(), { ...noRows, members }))).toBe(
      'LÊ THỊ ĐÀOA &amp; &lt;b&gt;|{{họ tên}}costWhat',
    )
  })

  it('takes many entries', async () => {
    const bytes = await wordFile([], { table: [['{{người: số thứ tự}}', '{{người: họ tên}}']] })
    const members = Array.from({ length: 1000 }, (_, at) => ({
      memberNumber: String(at + 1),
      memberName: `Người ${at}`,
    }))
    expect(lineOf(fillWord(bytes, examples(), { ...noRows, members })).at(-1)).toBe('1000 | Người 999')
  })
})

describe('the code of the request', () => {
  it('is a picture in the place of its field, which a scanner reads, named to the document once', async () => {
    const bytes = await wordFile(['Quét: {{mã QR}} hoặc gõ số', '{{mã QR}}'])
    expect(readTemplateFields(bytes)).toEqual({ ok: true, value: ['qrCode'] })
    const filled = fillWord(bytes, examples(), noRows)
    const xml = partOf(filled, 'word/document.xml')
    expect(xml.match(/<w:drawing/g)).toHaveLength(2)
    const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
    expect(textOf(filled)).toBe('Quét:  hoặc gõ số')
    expect(partOf(filled, 'word/_rels/document.xml.rels').match(/media\/ma-qr\.png/g)).toHaveLength(1)
    expect(partOf(filled, '[Content_Types].xml')).toContain('Extension="png"')
    expect(partOf(filled, 'word/media/ma-qr.png')).not.toBe('')
    expect(wordBlocks(xml, '').map((block) => block.kind)).toEqual(['qr', 'paragraph', 'qr'])
  })

  it('is nothing where there is no request', async () => {
    const filled = fillWord(await wordFile(['Số {{mã QR}}.']), examples({ qrCode: '' }), noRows)
    expect(textOf(filled)).toBe('Số .')
    expect(partOf(filled, 'word/_rels/document.xml.rels')).not.toContain('ma-qr')
  })
})

describe('a row or a picture where none can stand', () => {
  const refused = async (bytes: Promise<Uint8Array> | Uint8Array) => {
    const read = readTemplateFields(await bytes)
    return read.ok ? [] : (read.error.issues ?? []).map(({ message }) => message)
  }
  const changed = async (table: readonly (readonly string[])[], from: string | RegExp, to: string) => {
    const bytes = await wordFile([], { table })
    return withParts(bytes, { 'word/document.xml': partOf(bytes, 'word/document.xml').replace(from, to) })
  }

  it('is refused with the field, the place and the way out', async () => {
    expect(await refused(wordFile(['Mở đầu', 'Gồm {{khoản: nội dung}}, {{họ tên}}']))).toEqual([
      'Trường «{{khoản: nội dung}}» ở đoạn thứ 2 («Gồm {{khoản: nội dung}}, {{họ tên}}») đặt chưa đúng chỗ: trường này phải nằm trong một dòng của bảng, dòng đó được lặp lại cho từng khoản.',
    ])
    expect(await refused(wordFile(['Thân'], { footer: '{{mã QR}}' }))).toEqual([
      'Trường «{{mã QR}}» ở chân trang (footer) đặt chưa đúng chỗ: ảnh và dòng lặp chỉ đặt được trong thân văn bản.',
    ])
    const two = [['Tên'], ['{{người: họ tên}} {{tệp: tên}}']]
    expect(await refused(wordFile([], { table: two }))).toEqual([
      expect.stringContaining(
        '«{{người: họ tên}}» ở bảng thứ 1, dòng 2 đặt chưa đúng chỗ: một dòng chỉ lặp theo một danh sách',
      ),
      expect.stringContaining('«{{tệp: tên}}» ở bảng thứ 1, dòng 2'),
    ])
    const merged = changed(
      [['a'], ['{{tệp: tên}}']],
      /<w:tcPr>(?=.*tệp)|<w:tc>(?=(?:(?!<w:tc>).)*tệp)/,
      '<w:tc><w:tcPr><w:vMerge/></w:tcPr>',
    )
    expect(await refused(merged)).toEqual([expect.stringContaining('dòng có ô gộp')])
    const box = changed(
      [['{{tệp: tên}}']],
      /<w:p>((?:(?!<w:p>).)*tệp.*?)<\/w:p>/,
      '<w:p><w:r><w:txbxContent><w:p>$1</w:p></w:txbxContent></w:r></w:p>',
    )
    expect(await refused(box)).toEqual([expect.stringContaining('khung chữ (text box)')])
  })

  it('is not a mistyped word: that is named first, with the word that was meant', async () => {
    expect(await refused(wordFile(['{{khoản: noi dug}}']))).toEqual([
      'Trường «{{khoản: noi dug}}» không có trong danh sách. Có phải «{{khoản: nội dung}}»?',
    ])
  })
})

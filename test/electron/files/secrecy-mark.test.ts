import { expect, test } from 'vitest'
import { contentIsMarkedSecret } from '../../../electron/files/secrecy-mark.ts'
import { zipBytes } from '../zip-bytes.ts'

const paragraphs = (...texts: readonly string[]): string =>
  texts.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')
const word = (body: string, header = ''): Uint8Array =>
  zipBytes([
    { name: 'word/document.xml', content: Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`) },
    { name: 'word/header1.xml', content: Buffer.from(`<w:hdr>${header}</w:hdr>`) },
  ])
const head = ['ỦY BAN NHÂN DÂN', 'XÃ HỮU THÁC', 'Số: 12/BC-UBND']

test.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', '(MẬT)', 'Độ mật: MẬT'.toLocaleUpperCase('vi'), '  TỐI   MẬT  '])(
  'a document with «%s» in a line of its own is told, in its text and in its page header',
  (mark) => {
    expect(contentIsMarkedSecret('a.docx', word(paragraphs(...head, mark, 'BÁO CÁO')))).toBe(true)
    expect(contentIsMarkedSecret('a.DOCX', word(paragraphs(...head), paragraphs(mark)))).toBe(true)
    expect(contentIsMarkedSecret('a.txt', Buffer.from(`${head.join('\n')}\r\n${mark}\nBÁO CÁO`))).toBe(true)
  },
)

test.each(['BẢO MẬT', 'MẬT ĐỘ DÂN SỐ', 'Mật', 'Công tác bảo vệ bí mật nhà nước', 'VĂN BẢN MẬT, TỐI MẬT', 'MẬT ONG'])(
  '«%s» is no mark',
  (line) => {
    expect(contentIsMarkedSecret('a.docx', word(paragraphs(...head, line)))).toBe(false)
    expect(contentIsMarkedSecret('a.txt', Buffer.from(`${head.join('\n')}\n${line}`))).toBe(false)
  },
)

test('a mark torn into runs, in decomposed letters or in UTF-16 is told; one far down in the text is not a stamp', () => {
  const torn = '<w:p><w:r><w:t>TỐI</w:t></w:r><w:r><w:t xml:space="preserve"> MẬT</w:t></w:r></w:p>'
  expect(contentIsMarkedSecret('a.docx', word(torn))).toBe(true)
  expect(contentIsMarkedSecret('a.docx', word(paragraphs('TỐI MẬT'.normalize('NFD'))))).toBe(true)
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('MẬT\nBÁO CÁO', 'utf16le')])
  expect(contentIsMarkedSecret('a.txt', wide)).toBe(true)
  const long = paragraphs(...Array.from({ length: 200 }, (_, index) => `Dòng ${index}`), 'MẬT')
  expect(contentIsMarkedSecret('a.docx', word(long))).toBe(false)
})

test('an OpenDocument text is looked into, other kinds and what is no zip are not', () => {
  const odt = zipBytes([{ name: 'content.xml', content: Buffer.from('<text:p>MẬT</text:p><text:p>BÁO CÁO</text:p>') }])
  expect(contentIsMarkedSecret('a.odt', odt)).toBe(true)
  expect(contentIsMarkedSecret('a.xlsx', odt)).toBe(false)
  expect(contentIsMarkedSecret('a.docx', Buffer.from('MẬT'))).toBe(false)
})

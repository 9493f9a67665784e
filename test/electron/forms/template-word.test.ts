import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFieldExamples } from '../../../electron/forms/template-examples.ts'
import { fillWord, readTemplateFields } from '../../../electron/forms/template-word.ts'
import type { FieldName, FieldValues } from '../../../shared/forms/field-list.ts'
import { partOf, wordFile } from './word-files.ts'

const invented = readFieldExamples(join(import.meta.dirname, '..', '..', '..', 'resources'))
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
    expect(textOf(fillWord(bytes, examples()))).toBe('Nguyễn Thị MẫuBình Minh')
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
    )
    expect(textOf(filled)).toBe('NGUYỄN THỊ ĐÀO: A &amp; B &lt;c&gt;|{{họ tên}}Fax: .')
  })
})

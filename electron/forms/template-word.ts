import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { type FieldName, type FieldValues, fieldWord, type TemplateField } from '../../shared/forms/field-list.ts'
import { closestField, fieldOfTag } from '../../shared/forms/field-tag.ts'
import type { RowValues } from '../../shared/forms/row-fields.ts'
import { type Issue, ok, type Result, refusal } from '../../shared/result.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { fillIn } from './template-fill-in.ts'
import { isPlaced, markOf, withoutMarkSigns } from './template-marks.ts'
import { misplacedFields } from './template-place.ts'

/** What takes a field's place: its value, or a mark where it asks for a row or a picture, which come in a second step. */
const textFor = (told: (name: FieldName) => string, tag: string): string => {
  const field = fieldOfTag(tag)
  if (!field) throw new Error('A template was kept with a field that is not in the list.')
  if (isPlaced(field.name)) return markOf(field)
  const value = withoutMarkSigns(printableText(told(field.name as FieldName)))
  return field.capitals ? value.toLocaleUpperCase('vi') : value
}

/** Opens a checked file. Throws what the library throws at braces that do not match. */
const open = (bytes: Uint8Array, value: (tag: string) => string, onTag: (tag: string) => void = () => undefined) =>
  new Docxtemplater(new PizZip(bytes), {
    delimiters: { start: '{{', end: '}}' },
    linebreaks: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    parser: (tag) => ({ get: () => value(tag) }),
    modules: [
      {
        name: 'seen-tags',
        // Signs in front of a word (loops, raw XML) are seen here and refused.
        matchers: () => [[/^\s*[^\s\p{L}].*$/su, 'seen-tags', { priority: 1000, onMatch: ({ raw }) => onTag(raw) }]],
        parse: (tag) => {
          onTag(tag)
          return null
        },
      } satisfies SeenTags as never,
    ],
  })

type SeenTags = {
  readonly name: string
  readonly matchers: () => readonly (readonly [
    RegExp,
    string,
    { readonly priority: number; readonly onMatch: (part: { readonly raw: string }) => void },
  ])[]
  readonly parse: (tag: string) => null
}

/** For a Word file whose inside is broken. */
export const damagedWord = (): Result<never> =>
  refusal(
    'fileUnreadable',
    'Không đọc được nội dung tệp Word: tệp bị hỏng hoặc được ghi dở. Hãy mở tệp bằng Word, lưu thành tệp .docx mới rồi chọn lại.',
  )

/**
 * The fields a checked Word file asks for, each once, in their order. Refuses with one issue for every field that is not in the list,
 * every {{ without its }}, and every row or picture asked for where none can stand.
 */
export const readTemplateFields = (bytes: Uint8Array): Result<readonly TemplateField[]> => {
  const tags: string[] = []
  let document: Docxtemplater
  try {
    document = open(
      bytes,
      (tag) => textFor((name) => `{{${fieldWord(name)}}}`, tag),
      (tag) => tags.push(tag.normalize('NFC')),
    )
  } catch (error) {
    const issues = braceIssues(error)
    if (issues.length > 0) return notTemplate(issues)
    return damagedWord()
  }
  const unknown = [...new Set(tags.filter((tag) => !fieldOfTag(tag)))]
  if (unknown.length > 0) return notTemplate(unknown.map(unknownIssue))
  const names = [...new Set(tags.flatMap((tag) => fieldOfTag(tag)?.name ?? []))]
  const misplaced = names.some(isPlaced) ? misplacedIn(document) : []
  return misplaced.length > 0 ? notTemplate(misplaced) : ok(names)
}

const misplacedIn = (document: Docxtemplater): readonly Issue[] => {
  document.render()
  return misplacedFields(document.getZip())
}

const notTemplate = (issues: readonly Issue[]): Result<never> => {
  const first = issues[0]?.message ?? ''
  const more = issues.length > 1 ? ` Còn ${issues.length - 1} chỗ khác như vậy.` : ''
  return refusal(
    'invalidInput',
    `Mẫu chưa dùng được. ${first}${more} Hãy sửa trong Word theo danh sách trường, lưu lại rồi chọn lại.`,
    issues,
  )
}

const shown = (tag: string): string => tag.replace(/\s+/g, ' ').trim().slice(0, 60)

const unknownIssue = (tag: string): Issue => {
  const close = closestField(tag)
  return {
    field: shown(tag),
    message: `Trường «{{${shown(tag)}}}» không có trong danh sách.${close ? ` Có phải «{{${close}}}»?` : ''}`,
  }
}

type TemplateError = {
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly errors?: unknown }
}

const braceIssues = (error: unknown): readonly Issue[] => {
  const { properties = {} } = (error ?? {}) as TemplateError
  if (Array.isArray(properties.errors)) return properties.errors.flatMap(braceIssues)
  const field = shown(properties.xtag ?? '')
  switch (properties.id) {
    case 'unclosed_tag':
    case 'duplicate_open_tag':
      return [{ field, message: `Chỗ «{{${field}» thiếu dấu đóng «}}».` }]
    case 'unopened_tag':
    case 'duplicate_close_tag':
      return [{ field, message: `Chỗ «${field}}}» thiếu dấu mở «{{».` }]
    default:
      return []
  }
}

/**
 * The Word file with every field, repeated row and picture filled in; all else stays as the agency wrote it. Only for bytes
 * `readTemplateFields` accepted.
 */
export const fillWord = (bytes: Uint8Array, values: FieldValues, rows: RowValues): Uint8Array => {
  const document = open(bytes, (tag) => textFor((name) => values[name], tag))
  document.render()
  const zip = document.getZip()
  fillIn(zip, rows, printableText(values.qrCode))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

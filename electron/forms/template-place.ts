import { DOMParser, type Element } from '@xmldom/xmldom'
import type PizZip from 'pizzip'
import { fieldWord, type TemplateField } from '../../shared/forms/field-list.ts'
import { isRowField, type RowList, rowFieldList, rowListItems } from '../../shared/forms/row-fields.ts'
import type { Issue } from '../../shared/result.ts'
import { inTyping, type Mark, marksIn } from './template-marks.ts'
import { around, within } from './word-elements.ts'

const bodyFile = 'word/document.xml'
/** Letters of a paragraph that say which one is meant. */
const mostShown = 50

const partPlaces: readonly (readonly [RegExp, string])[] = [
  [/^word\/header/, 'ở đầu trang (header)'],
  [/^word\/footer/, 'ở chân trang (footer)'],
  [/^word\/(?:footnotes|endnotes)/, 'ở chú thích cuối trang'],
  [/^word\/comments/, 'ở nhận xét bên lề'],
  [/^docProps\//, 'ở thuộc tính của tệp (tên, chủ đề)'],
]
const placeOfPart = (file: string): string =>
  partPlaces.find(([pattern]) => pattern.test(file))?.[1] ?? 'ở ngoài thân văn bản'

const outermost = (element: Element, name: string): Element | undefined => {
  const next = around(element, name)
  return next && (outermost(next, name) ?? next)
}

/** «ở bảng thứ 2, dòng 3», «ở đoạn thứ 5 («Họ và tên: …»)», counted as the eye counts. */
const placeOf = (text: Element, body: Element): string => {
  const table = outermost(text, 'w:tbl')
  if (table) {
    const tables = within(body, 'w:tbl').filter((one) => around(one, 'w:tbl') === undefined)
    const row = within(table, 'w:tr')
      .filter((one) => around(one, 'w:tr') === undefined)
      .findIndex((one) => within(one, 'w:t').includes(text))
    return `ở bảng thứ ${tables.indexOf(table) + 1}, dòng ${row + 1}`
  }
  const paragraph = outermost(text, 'w:p')
  const outside = within(body, 'w:p').filter(
    (one) => around(one, 'w:tbl') === undefined && around(one, 'w:p') === undefined,
  )
  const words = paragraph
    ? inTyping(
        within(paragraph, 'w:t')
          .map((one) => one.textContent ?? '')
          .join(''),
      )
    : ''
  const beginning = words.length > mostShown ? `${words.slice(0, mostShown)}…` : words
  return `ở đoạn thứ ${paragraph ? outside.indexOf(paragraph) + 1 : 1} («${beginning}»)`
}

const issue = (name: TemplateField, place: string, why: string): Issue => ({
  field: fieldWord(name),
  message: `Trường «{{${fieldWord(name)}}}» ${place} đặt chưa đúng chỗ: ${why}.`,
})

/** Marks that belong to a row itself, not to a table inside it. */
const marksOfRow = (row: Element): readonly Mark[] =>
  within(row, 'w:t')
    .filter((text) => around(text, 'w:tr') === row)
    .flatMap((text) => marksIn(text.textContent ?? ''))

/** The lists whose fields a row holds. */
export const listsOfRow = (row: Element): readonly RowList[] => [
  ...new Set(marksOfRow(row).flatMap(({ name }) => (isRowField(name) ? [rowFieldList[name].list] : []))),
]

const onlyText = (text: Element): boolean => {
  const control = around(text, 'w:sdt')
  return control !== undefined && within(control, 'w:sdtPr').some((one) => within(one, 'w:text').length > 0)
}

const wrongPicture = (text: Element): string | undefined => {
  if (around(text, 'w:txbxContent'))
    return 'khung chữ (text box) không nhận ảnh, hãy đưa trường ra đoạn văn hoặc ô bảng'
  return onlyText(text)
    ? 'ô điều khiển này chỉ nhận chữ, hãy bỏ ô điều khiển (Content Control) quanh trường'
    : undefined
}

const wrongRow = (text: Element, list: RowList): string | undefined => {
  const each = `dòng đó được lặp lại cho từng ${rowListItems[list]}`
  if (around(text, 'w:txbxContent')) return `khung chữ (text box) không lặp dòng được, hãy đưa bảng ra thân văn bản`
  const row = around(text, 'w:tr')
  if (!row) return `trường này phải nằm trong một dòng của bảng, ${each}`
  if (around(row, 'w:tr')) return `bảng này nằm trong một bảng khác, hãy đưa bảng ra ngoài, ${each}`
  if (within(row, 'w:vMerge').length > 0) return `dòng có ô gộp với dòng trên hoặc dòng dưới, hãy bỏ gộp, ${each}`
  if (listsOfRow(row).length > 1) return `một dòng chỉ lặp theo một danh sách, hãy tách thành hai bảng`
  return undefined
}

const rootOf = (xml: string): Element | undefined =>
  new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').documentElement ?? undefined

const issuesOfBody = (xml: string): readonly Issue[] => {
  const body = rootOf(xml)
  if (!body) return []
  const found: Issue[] = []
  let inText = 0
  for (const text of within(body, 'w:t'))
    for (const { name } of marksIn(text.textContent ?? '')) {
      inText += 1
      const why = isRowField(name) ? wrongRow(text, rowFieldList[name].list) : wrongPicture(text)
      if (why !== undefined) found.push(issue(name, placeOf(text, body), why))
    }
  const [first] = marksIn(xml)
  if (found.length === 0 && first && marksIn(xml).length > inText)
    found.push(
      issue(first.name, 'ở mã trường hoặc đối tượng vẽ của Word', 'hãy gõ trường thành chữ thường trong văn bản'),
    )
  return found
}

/**
 * What is wrong with where rows and pictures were asked for, each issue naming the field and its place; `zip`: the file with marks in
 * the place of those fields.
 */
export const misplacedFields = (zip: PizZip): readonly Issue[] =>
  Object.keys(zip.files)
    .filter((file) => file.endsWith('.xml'))
    .flatMap((file) => {
      const xml = zip.file(file)?.asText() ?? ''
      if (file === bodyFile) return issuesOfBody(xml)
      return marksIn(xml).map(({ name }) =>
        issue(name, placeOfPart(file), 'ảnh và dòng lặp chỉ đặt được trong thân văn bản'),
      )
    })

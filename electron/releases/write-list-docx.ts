import type { ListTable } from '../../shared/releases/list-table.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { writeZip } from '../files/write-zip.ts'

/** A4 across in twentieths of a point; margins 15–20 mm. */
const page = { width: 16838, height: 11906, left: 1134, right: 850, top: 850, bottom: 850 }
const textWidth = page.width - page.left - page.right

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string): string => printableText(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

const runs = (text: string, style = ''): string => {
  const lines = xml(text).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
  return `<w:r>${style === '' ? '' : `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${lines}</w:t></w:r>`
}

const centred = (text: string, style: string, pageBreak = false): string =>
  `<w:p><w:pPr>${pageBreak ? '<w:pageBreakBefore/>' : ''}<w:jc w:val="center"/></w:pPr>${runs(text, style)}</w:p>`

const cell = (text: string, width: number, align: string, style = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${align === 'center' ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : ''}${text === '' ? '' : runs(text, style)}</w:p></w:tc>`

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')

const table = ({ columns, rows }: ListTable): string => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / whole))
  const head = columns.map(({ heading }, index) => cell(heading, widths[index] ?? 0, 'center', '<w:b/>')).join('')
  const body = rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${columns.map(({ align }, index) => cell(row[index] ?? '', widths[index] ?? 0, align)).join('')}</w:tr>`,
  )
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${body.join('')}</w:tbl>`
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/></Types>`
const packageRelations = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`
const documentRelations = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/header" Target="header1.xml"/></Relationships>`
const styles = `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>`
// The number of the page stands in the middle of the top margin and not on the first (Nghị định 30/2020/NĐ-CP, Phụ lục I).
const header = `${declaration}<w:hdr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`

/**
 * The lists as a Word file, each on a page of its own, A4 across. Written as XML directly: the library that draws our other papers
 * takes minutes for ten thousand rows.
 */
export const writeListDocx = (
  tables: readonly ListTable[],
  { under, training }: { readonly under: string; readonly training: boolean },
): Uint8Array => {
  const body = tables.map(
    (each, index) =>
      `${training ? centred('DỮ LIỆU TẬP HUẤN', '<w:b/>', index > 0) : ''}${centred(each.title.toLocaleUpperCase('vi'), '<w:b/><w:sz w:val="28"/>', index > 0 && !training)}${centred(under, '<w:i/><w:sz w:val="26"/>')}<w:p/>${table(each)}`,
  )
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${page.width}" w:h="${page.height}" w:orient="landscape"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="425" w:footer="425" w:gutter="0"/><w:titlePg/></w:sectPr>`
  return writeZip({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': styles,
    'word/header1.xml': header,
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body.join('')}<w:p/>${section}</w:body></w:document>`,
  })
}

import { printableText } from '../../shared/text/printable-text.ts'
import { dayOfSheet, type ListSheet } from './list-sheet.ts'
import { writeZip } from './write-zip.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string): string => printableText(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

const paragraphs = (text: string): string =>
  xml(text)
    .split('\n')
    .map((line) => `<text:p>${line.replaceAll('\t', '<text:tab/>').replace(/ (?= )/g, '<text:s/>')}</text:p>`)
    .join('')

const textCell = (text: string, style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs(text)}</table:table-cell>`

const cellOf = (value: string | number | null, kind: ListSheet['columns'][number]['kind']): string => {
  if (value === null) return '<table:table-cell/>'
  if (typeof value === 'string') return textCell(value, 'text')
  if (kind !== 'day')
    return `<table:table-cell table:style-name="${kind}" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  const day = dayOfSheet(value)
  const shown = day.split('-').reverse().join('/')
  return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${day}"><text:p>${shown}</text:p></table:table-cell>`
}

const names = ['office', 'table', 'text', 'style', 'number'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`,
)
const namespaces = `${names.join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"`
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'

const cellStyle = (name: string, cell: string, text = '', data = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data === '' ? '' : ` style:data-style-name="${data}"`}><style:table-cell-properties style:vertical-align="top" ${cell}/>${text}</style:style>`
const bold = '<style:text-properties fo:font-weight="bold"/>'

const stylesOf = ({ columns, shaded }: ListSheet): string =>
  [
    ...columns.map(
      ({ width }, index) =>
        `<style:style style:name="co${index}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(2)}cm"/></style:style>`,
    ),
    '<style:style style:name="ta" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>',
    '<number:date-style style:name="dmy" number:language="vi" number:country="VN" number:automatic-order="false"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
    cellStyle('text', 'fo:wrap-option="wrap"'),
    cellStyle('ordinal', ''),
    cellStyle('number', ''),
    cellStyle('day', '', '', 'dmy'),
    cellStyle('line', ''),
    cellStyle('boldline', '', bold),
    cellStyle(
      'head',
      `fo:wrap-option="wrap"${shaded ? ' fo:background-color="#e8eef0"' : ''}`,
      `<style:paragraph-properties fo:text-align="center"/>${bold}`,
    ),
  ].join('')

const styles = `${declaration}<office:document-styles ${namespaces} office:version="1.3"><office:styles><style:style style:name="Default" style:family="table-cell"><style:text-properties fo:font-family="'Times New Roman'" fo:font-size="12pt" fo:language="vi" fo:country="VN"/></style:style></office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles></office:document-styles>`
const manifest = `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`

/** A list as an OpenDocument sheet: texts that stay texts, real days, headings printed on every page. */
export const writeListOds = (sheet: ListSheet): Uint8Array => {
  const { name, lines, columns, rows } = sheet
  const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`
  const table = [
    ...columns.map((_, index) => `<table:table-column table:style-name="co${index}"/>`),
    ...lines.map((line, index) => row(textCell(line, index === lines.length - 1 ? 'line' : 'boldline'))),
    `<table:table-header-rows>${row(columns.map(({ heading }) => textCell(heading, 'head')).join(''))}</table:table-header-rows>`,
    ...rows.map((cells) => row(columns.map(({ kind }, index) => cellOf(cells[index] ?? null, kind)).join(''))),
  ].join('')
  return writeZip({
    mimetype,
    'content.xml': `${declaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${stylesOf(sheet)}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="${xml(name)}" table:style-name="ta">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
    'styles.xml': styles,
    'META-INF/manifest.xml': manifest,
  })
}

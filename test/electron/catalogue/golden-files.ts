import * as XLSX from '@e965/xlsx'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import type { ImportOrder } from '../../../electron/catalogue/read-import.ts'
import type { CatalogueFields, CatalogueList } from '../../../shared/catalogue/catalogue-item.ts'
import type { SheetCell } from '../../../shared/catalogue/read-cells.ts'
import { asTcvn3, asVni } from '../../shared/text/legacy-writer.ts'
import { zipBytes } from '../zip-bytes.ts'

type Expected = Partial<Record<keyof CatalogueFields, unknown>> & { readonly list?: CatalogueList }

/** A file as communes really have them, made here, and the items it must give (or the refusal). */
export type GoldenFile = {
  readonly what: string
  readonly name: string
  readonly bytes: () => Promise<Uint8Array> | Uint8Array
  readonly order?: Partial<ImportOrder>
  readonly items?: readonly Expected[]
  /** Rows kept out, and what is said of them. */
  readonly bad?: readonly { readonly row: number; readonly says: RegExp }[]
  readonly refused?: RegExp
}

const titles = [
  'Quyết định phê duyệt kế hoạch sử dụng đất',
  'Nghị quyết về dự toán ngân sách xã',
  'Quy hoạch nghĩa trang nhân dân, kỹ thuật nước sạch',
] as const
const heads = ['STT', 'Tên thông tin', 'Số ký hiệu', 'Ngày ban hành', 'Đơn vị chủ trì'] as const
const plainRows: readonly string[][] = [
  ['1', titles[0], '12/QĐ-UBND', '5/9/2026', 'Phòng Kinh tế'],
  ['2', titles[1], '03/NQ-HĐND', '15-01-2026', 'Văn phòng Hội đồng'],
  ['3', titles[2], '45/QĐ-UBND', '31.12.2025', 'Phòng Kinh tế'],
]
const plainItems: readonly Expected[] = [
  { title: titles[0], documentNumber: '12/QĐ-UBND', createdOn: '2026-09-05', creatingUnit: 'Phòng Kinh tế' },
  { title: titles[1], documentNumber: '03/NQ-HĐND', createdOn: '2026-01-15', creatingUnit: 'Văn phòng Hội đồng' },
  { title: titles[2], documentNumber: '45/QĐ-UBND', createdOn: '2025-12-31', creatingUnit: 'Phòng Kinh tế' },
]
const titleRows: readonly string[][] = [
  ['ỦY BAN NHÂN DÂN XÃ TÂN THÀNH'],
  ['DANH MỤC THÔNG TIN PHẢI ĐƯỢC CÔNG KHAI'],
  [],
]
const asLetters = (turn: (text: string) => string, rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map(turn))
const wholeList = [...titleRows, heads, ...plainRows]

const xlsx = (rows: readonly (readonly SheetCell[])[], more: object = {}) =>
  writeXlsx({ sheets: [{ name: 'Danh mục', rows: rows.map((row) => [...row]), ...more }] })
const book = (sheet: XLSX.WorkSheet, bookType: XLSX.BookType): Uint8Array =>
  XLSX.write(XLSX.utils.book_new(sheet, 'Danh mục'), { type: 'buffer', bookType })
const sheetOf = (rows: readonly (readonly unknown[])[]) => XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]))
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((text) => `"${text}"`).join(';')).join('\r\n')

const twoRowHeads: SheetCell[][] = [
  ['DANH MỤC THÔNG TIN', null, null, null, null, null],
  ['STT', 'Tên thông tin', 'Đơn vị chủ trì', 'Công khai', null, 'Ghi chú'],
  [null, null, null, 'Hình thức', 'Thời điểm công khai', null],
  [1, titles[0], 'Phòng Kinh tế', 'Niêm yết', '5/9/2026', null],
  [2, titles[1], null, 'Truyền thanh', null, 'bản giấy'],
  [3, titles[2], null, null, null, null],
]
const twoRowMerges = [
  { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
  ...[0, 1, 2, 5].map((column) => ({ startRow: 1, startCol: column, endRow: 2, endCol: column })),
  { startRow: 1, startCol: 3, endRow: 1, endCol: 4 },
  { startRow: 3, startCol: 2, endRow: 5, endCol: 2 },
]
const mergedItems: readonly Expected[] = [
  { title: titles[0], creatingUnit: 'Phòng Kinh tế', publicationForms: ['posting'], publishedOn: '2026-09-05' },
  { title: titles[1], creatingUnit: 'Phòng Kinh tế', publicationForms: ['loudspeaker'], note: 'bản giấy' },
  { title: titles[2], creatingUnit: 'Phòng Kinh tế', publicationForms: [], note: '' },
]

const wordCell = (text: string, options: object = {}, font?: string) =>
  new TableCell({
    ...options,
    children: [new Paragraph({ children: [new TextRun({ text, ...(font !== undefined && { font }) })] })],
  })
const wordTable = (rows: readonly TableRow[]) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('DANH MỤC THÔNG TIN'),
            new Table({ rows: [new TableRow({ children: [wordCell('Nơi nhận'), wordCell('Lưu VT')] })] }),
            new Table({ rows: [...rows] }),
          ],
        },
      ],
    }),
  )
const wordRow = (cells: readonly string[], font?: string) =>
  new TableRow({ children: cells.map((text) => wordCell(text, {}, font)) })

/** A zip whose directory says less than the file unpacks to. */
const lyingZip = (): Uint8Array =>
  zipBytes([
    { name: 'content.xml', content: Buffer.alloc(80 * 1024 * 1024, 32), said: 5000 },
    { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
  ])

const withFormulas = (): Uint8Array => {
  const sheet = sheetOf([heads, [1, '', '', '', ''], [2, titles[1], '03/NQ-HĐND', '', ''], [3, '', '', '', '']])
  sheet.B2 = { t: 's', v: titles[0], f: 'CONCATENATE("Quyết định ","phê duyệt")' }
  sheet.C2 = { t: 's', v: '12/QĐ-UBND', f: "'[Sổ văn bản đi 2026.xlsx]Trang 1'!$B$7" }
  sheet.D2 = { t: 'n', v: 46270, f: 'D3+1', z: 'dd/mm/yyyy' }
  sheet.E3 = { t: 'e', v: 0x17, f: "'[Sổ cũ.xls]Trang 1'!#REF!" }
  sheet.B4 = { t: 'e', v: 0x17, f: '#REF!' }
  return book(sheet, 'xlsx')
}

export const goldenFiles: readonly GoldenFile[] = [
  {
    what: 'title rows, column numbers, Roman groups and a total at the end',
    name: 'nhom-la-ma.xlsx',
    bytes: () =>
      xlsx([
        ...titleRows,
        heads,
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['I', 'Đất đai'],
        plainRows[0] ?? [],
        ['II.', 'Tài chính, kỹ thuật'],
        plainRows[1] ?? [],
        plainRows[2] ?? [],
      ]),
    items: plainItems.map((item, index) => ({ ...item, field: index === 0 ? 'Đất đai' : 'Tài chính, kỹ thuật' })),
  },
  {
    what: 'TCVN3 told by its letters',
    name: 'phong-cu.xlsx',
    bytes: () => xlsx(asLetters(asTcvn3, wholeList)),
    items: plainItems,
  },
  {
    what: 'TCVN3 in an old .xls',
    name: 'phong-cu.xls',
    bytes: () => book(sheetOf(asLetters(asTcvn3, wholeList)), 'biff8'),
    items: plainItems,
  },
  {
    what: 'TCVN3 in a CSV of single bytes',
    name: 'phong-cu.csv',
    bytes: () => Buffer.from(csv(asLetters(asTcvn3, [heads, ...plainRows])), 'latin1'),
    items: plainItems,
  },
  {
    what: 'a font that shows capitals (.VnTimeH)',
    name: 'chu-hoa.xlsx',
    bytes: () =>
      xlsx(asLetters(asTcvn3, [heads, ...plainRows]), {
        cells: new Map([1, 2, 3].map((row) => [`${row},1`, { style: { font: { name: '.VnTimeH' } } }])),
      }),
    items: plainItems.map((item) => ({ ...item, title: String(item.title).toLocaleUpperCase('vi') })),
  },
  {
    what: 'VNI in an old .xls, one row typed later in Unicode',
    name: 'vni.xls',
    bytes: () =>
      book(
        sheetOf([...asLetters(asVni, [...titleRows, heads, ...plainRows.slice(0, 2)]), plainRows[2] ?? []]),
        'biff8',
      ),
    items: plainItems,
  },
  {
    what: 'VNI and Unicode in different columns',
    name: 'hai-bang-ma.ods',
    bytes: () =>
      writeOds({
        sheets: [
          {
            name: 'Danh mục',
            rows: [heads, ...plainRows].map((row) => row.map((text, column) => (column === 1 ? asVni(text) : text))),
          },
        ],
      }),
    items: plainItems,
  },
  {
    what: 'letters in pieces (combining), hard spaces',
    name: 'to-hop.csv',
    bytes: () =>
      Buffer.from(
        csv([heads, ...plainRows])
          .normalize('NFD')
          .replaceAll(' sử ', '\u00a0sử\u00a0 '),
      ),
    items: plainItems,
  },
  {
    what: 'headings in two merged rows, a unit merged over three rows (.xlsx)',
    name: 'o-gop.xlsx',
    bytes: () => xlsx(twoRowHeads, { merges: twoRowMerges }),
    items: mergedItems,
  },
  {
    what: 'the same merged cells in .ods',
    name: 'o-gop.ods',
    bytes: () => writeOds({ sheets: [{ name: 'Danh mục', rows: twoRowHeads, merges: twoRowMerges }] }),
    items: mergedItems,
  },
  {
    what: 'groups that are lists',
    name: 'nhieu-danh-muc.xlsx',
    order: { groups: 'list' },
    bytes: () =>
      xlsx([
        heads,
        ['A', 'Thông tin phải được công khai'],
        ['I', 'Đất đai'],
        plainRows[0] ?? [],
        ['B', 'Thông tin tiếp cận có điều kiện'],
        plainRows[1] ?? [],
        ['C', 'Thông tin công dân không được tiếp cận'],
        plainRows[2] ?? [],
      ]),
    items: [
      { ...plainItems[0], list: 'mustPublish', field: 'Đất đai' },
      { ...plainItems[1], list: 'conditional', field: '' },
      { title: titles[2], list: 'notAccessible', documentNumber: '' },
    ],
  },
  {
    what: 'days in five styles, and days that are none',
    name: 'ngay.xlsx',
    bytes: () =>
      xlsx([
        heads,
        ...[
          '5/9/2026',
          '05-09-2026',
          '5.9.26',
          '2026-09-05',
          'Tân Thành, ngày 05 tháng 9 năm 2026',
          new Date(Date.UTC(2026, 8, 5)),
          46270,
          'tháng 9/2026',
          '30/02/2026',
        ].map((day, index) => [index + 1, `Văn bản số ${index + 1}`, null, day, null]),
      ]),
    items: [
      ...[1, 2, 3, 4, 5, 6, 7].map((index) => ({ title: `Văn bản số ${index}`, createdOn: '2026-09-05' })),
      { title: 'Văn bản số 8', createdOn: null },
    ],
    bad: [{ row: 10, says: /Ngày không có thật/ }],
  },
  {
    what: 'a Word table with merged cells, after a table that is none',
    name: 'danh-muc.docx',
    bytes: () =>
      wordTable([
        wordRow(heads),
        new TableRow({
          children: [
            ...(plainRows[0] ?? []).slice(0, 4).map((text) => wordCell(text)),
            wordCell('Phòng Kinh tế', { verticalMerge: VerticalMergeType.RESTART }),
          ],
        }),
        new TableRow({
          children: [
            ...(plainRows[1] ?? []).slice(0, 4).map((text) => wordCell(text)),
            wordCell('', { verticalMerge: VerticalMergeType.CONTINUE }),
          ],
        }),
      ]),
    items: [plainItems[0] ?? {}, { ...plainItems[1], creatingUnit: 'Phòng Kinh tế' }],
  },
  {
    what: 'a Word table in .VnTime',
    name: 'phong-cu.docx',
    bytes: () => wordTable([heads, ...plainRows].map((row) => wordRow(row.map(asTcvn3), '.VnTime'))),
    items: plainItems,
  },
  {
    what: 'formulas: their last values, links to other files left alone, faults named',
    name: 'cong-thuc.xlsx',
    bytes: withFormulas,
    items: [
      { title: titles[0], documentNumber: '12/QĐ-UBND', createdOn: '2026-09-05' },
      { title: titles[1], creatingUnit: '' },
    ],
    bad: [{ row: 4, says: /công thức lỗi/i }],
  },
  {
    what: 'a workbook called .xls that is .xlsx',
    name: 'doi-duoi.xls',
    bytes: () => xlsx(wholeList),
    items: plainItems,
  },
  {
    what: 'plain text between tabs called .xls',
    name: 'xuat-tu-phan-mem.xls',
    bytes: () => Buffer.from(`\ufeff${[heads, ...plainRows].map((row) => row.join('\t')).join('\r\n')}`, 'utf16le'),
    items: plainItems,
  },
  {
    what: 'a web page called .xls',
    name: 'trang-web.xls',
    bytes: () => Buffer.from('<html><table><tr><td>Tên thông tin</td></tr></table></html>'),
    refused: /đuôi \.xls nhưng bên trong là trang web/,
  },
  {
    what: 'a zip bomb whose directory lies',
    name: 'bom.ods',
    bytes: lyingZip,
    refused: /giải nén ra lớn bất thường/,
  },
  {
    what: 'a Word document without tables',
    name: 'khong-bang.docx',
    bytes: () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Không có bảng')] }] })),
    refused: /Word không có bảng nào/,
  },
]

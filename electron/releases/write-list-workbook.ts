import { writeXlsx } from 'hucre/xlsx'
import { spreadsheetSerial } from '../../shared/calendar/spreadsheet-day.ts'
import { publicFields, publicText } from '../../shared/releases/public-fields.ts'
import { type ReleaseContent, type ReleasedList, releasedListTitles } from '../../shared/releases/release.ts'
import type { ReleaseDifference } from '../../shared/releases/release-difference.ts'
import { printableText } from '../../shared/text/printable-text.ts'

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number]

const sheetNames: Readonly<Record<ReleasedList, string>> = {
  mustPublish: 'Phải công khai',
  published: 'Đã công khai',
  conditional: 'Có điều kiện',
  serviceUnits: 'Đơn vị sự nghiệp',
}

const wrapped = { vertical: 'top', wrapText: true } as const
const headStyle = {
  font: { bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
} as const
const pageSetup = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const
const headRow = 2
/** Pixels of the grid to characters of a column. */
const widthOf = (pixels: number): number => Math.round(pixels / 7)

const headed = (columns: number): Map<string, { style: object }> =>
  new Map(Array.from({ length: columns }, (_, column) => [`${headRow},${column}`, { style: headStyle }] as const))

const listSheet = ({ items, training }: ReleaseContent, list: ReleasedList, under: string): Sheet => {
  const fields = publicFields(list)
  const rows = items
    .filter((item) => item.list === list)
    .map((item, index) => [
      index + 1,
      ...fields.map(({ key, kind }) => {
        const value = item.fields[key]
        if (kind === 'day') return typeof value === 'string' ? spreadsheetSerial(value as never) : null
        return printableText(publicText(item, key)) || null
      }),
    ])
  return {
    name: sheetNames[list],
    columns: [
      { width: 6, style: { alignment: { vertical: 'top' } } },
      ...fields.map(({ kind, width }) => ({
        width: widthOf(width),
        style: kind === 'day' ? { alignment: wrapped, numFmt: 'dd/mm/yyyy' } : { alignment: wrapped },
      })),
    ],
    rows: [
      [`${training ? 'DỮ LIỆU TẬP HUẤN – ' : ''}${releasedListTitles[list].toLocaleUpperCase('vi')}`],
      [under],
      ['STT', ...fields.map(({ label }) => label)],
      ...rows,
    ],
    cells: new Map([
      ...headed(fields.length + 1),
      ['0,0', { style: { font: { bold: true }, alignment: { wrapText: false } } }],
      ['1,0', { style: { alignment: { wrapText: false } } }],
    ]),
    freezePane: { rows: headRow + 1, columns: 2 },
    pageSetup: { ...pageSetup, printTitlesRow: `$${headRow + 1}:$${headRow + 1}` },
  }
}

const changeSheet = (difference: ReleaseDifference): Sheet => {
  const named = (what: string) => (item: ReleaseDifference['added'][number]) => [
    what,
    releasedListTitles[item.list],
    printableText(item.title),
    '',
    '',
    '',
  ]
  return {
    name: 'Thay đổi',
    columns: [12, 40, 60, 24, 40, 40].map((width) => ({ width, style: { alignment: wrapped } })),
    rows: [
      ['THAY ĐỔI SO VỚI BẢN TRƯỚC'],
      [difference.before ? `Bản trước: Quyết định số ${difference.before.number}` : ''],
      ['Thay đổi', 'Danh mục', 'Tên', 'Nội dung', 'Trước', 'Nay'],
      ...difference.added.map(named('Thêm')),
      ...difference.removed.map(named('Bỏ')),
      ...difference.changed.flatMap((item) =>
        item.differences.map((each) => [
          'Sửa',
          releasedListTitles[item.list],
          printableText(item.title),
          each.field,
          printableText(each.before),
          printableText(each.after),
        ]),
      ),
    ],
    cells: headed(6),
    freezePane: { rows: headRow + 1 },
    pageSetup,
  }
}

/** The lists as an .xlsx, a sheet each, real days; a last sheet tells what changed against the release before. */
export const writeListWorkbook = (
  content: ReleaseContent,
  { under, difference }: { readonly under: string; readonly difference: ReleaseDifference | null },
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      ...content.lists.map((list) => listSheet(content, list, under)),
      ...(difference?.before ? [changeSheet(difference)] : []),
    ],
    properties: { title: 'Danh mục thông tin' },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })

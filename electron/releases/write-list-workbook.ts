import { writeXlsx } from 'hucre/xlsx'
import { spreadsheetSerial } from '../../shared/calendar/spreadsheet-day.ts'
import { publicFields, publicText } from '../../shared/releases/public-fields.ts'
import { type ReleaseContent, type ReleasedList, releasedListTitles } from '../../shared/releases/release.ts'
import type { ReleaseDifference } from '../../shared/releases/release-difference.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { acrossOnePage, charactersOf, headStyle, listSheet, type WorkbookSheet, wrapped } from '../files/list-sheet.ts'

const sheetNames: Readonly<Record<ReleasedList, string>> = {
  mustPublish: 'Phải công khai',
  published: 'Đã công khai',
  conditional: 'Có điều kiện',
  serviceUnits: 'Đơn vị sự nghiệp',
}

const releasedSheet = ({ items, training }: ReleaseContent, list: ReleasedList, under: string): WorkbookSheet => {
  const fields = publicFields(list)
  return listSheet({
    name: sheetNames[list],
    lines: [`${training ? 'DỮ LIỆU TẬP HUẤN – ' : ''}${releasedListTitles[list].toLocaleUpperCase('vi')}`, under],
    columns: [
      { heading: 'STT', width: 6, kind: 'ordinal' },
      ...fields.map(({ label, kind, width }) => ({
        heading: label,
        width: charactersOf(width),
        kind: kind === 'day' ? ('day' as const) : ('text' as const),
      })),
    ],
    rows: items
      .filter((item) => item.list === list)
      .map((item, index) => [
        index + 1,
        ...fields.map(({ key, kind }) => {
          const value = item.fields[key]
          if (kind === 'day') return typeof value === 'string' ? spreadsheetSerial(value as never) : null
          return printableText(publicText(item, key)) || null
        }),
      ]),
    frozenColumns: 2,
    paperSize: 'a4',
    shaded: false,
  })
}

const changeHeadings = ['Thay đổi', 'Danh mục', 'Tên', 'Nội dung', 'Trước', 'Nay']

const changeSheet = (difference: ReleaseDifference): WorkbookSheet => {
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
      changeHeadings,
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
    cells: new Map(changeHeadings.map((_, column) => [`2,${column}`, { style: headStyle }])),
    freezePane: { rows: 3 },
    pageSetup: acrossOnePage,
  }
}

/** The lists as an .xlsx, a sheet each, real days; a last sheet tells what changed against the release before. */
export const writeListWorkbook = (
  content: ReleaseContent,
  { under, difference }: { readonly under: string; readonly difference: ReleaseDifference | null },
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      ...content.lists.map((list) => releasedSheet(content, list, under)),
      ...(difference?.before ? [changeSheet(difference)] : []),
    ],
    properties: { title: 'Danh mục thông tin' },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })

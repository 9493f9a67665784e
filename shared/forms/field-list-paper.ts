import { type FieldExamples, fieldGroupLabels, fieldGroups, fieldList, fieldNames } from './field-list.ts'
import { paragraphBlock } from './paper-blocks.ts'
import type { Block, PaperDocument } from './paper-document.ts'
import { rowFieldList, rowFieldNames, rowListItems, rowListLabels, rowLists } from './row-fields.ts'

/** How fields are written, for a screen and for paper alike. */
export const fieldHints: readonly string[] = [
  'Gõ trường vào tệp Word giữa hai dấu ngoặc nhọn: {{họ tên}}. Không dấu cũng được: {{hoTen}}. Gõ cả trường bằng chữ hoa, {{HỌ TÊN}}, thì nội dung in bằng chữ hoa. Cỡ chữ, đậm, nghiêng theo định dạng của trường trong Word.',
  'Trường {{mã QR}} thành ảnh mã QR để máy quét mở đúng yêu cầu.',
  'Trường có dấu hai chấm, như {{khoản: nội dung}}, đặt trong một dòng của bảng: dòng đó được lặp lại cho từng khoản, từng người, từng tệp. Một dòng chỉ dùng các trường của một danh sách.',
]

/** «Dòng lặp cho từng khoản: các khoản chi phí». */
export const rowListTitle = (list: (typeof rowLists)[number]): string =>
  `Dòng lặp cho từng ${rowListItems[list]}: ${rowListLabels[list]}`

type Line = readonly [word: string, meaning: string, example: string]

const part = (title: string, lines: readonly Line[]): readonly Block[] => [
  { kind: 'subheading', text: title },
  {
    kind: 'table',
    compact: true,
    columns: [
      { heading: 'Trường', width: 34, align: 'left' },
      { heading: 'Là gì', width: 36, align: 'left' },
      { heading: 'Ví dụ', width: 30, align: 'left' },
    ],
    rows: lines.map(([word, meaning, example]) => [`{{${word}}}`, meaning, example]),
  },
]

/** The fields a Word template may hold, to lie beside the keyboard while one is written. */
export const fieldListPaper = ({ fields, rows }: FieldExamples): PaperDocument => ({
  title: 'Danh sách trường của mẫu Word',
  blocks: [
    { kind: 'title', title: 'DANH SÁCH TRƯỜNG CỦA MẪU WORD', subtitle: '' },
    ...fieldHints.map(paragraphBlock),
    ...fieldGroups.flatMap((group) =>
      part(
        fieldGroupLabels[group],
        fieldNames
          .filter((name) => fieldList[name].group === group)
          .map((name) => [fieldList[name].word, fieldList[name].meaning, fields[name]]),
      ),
    ),
    ...rowLists.flatMap((list) =>
      part(
        rowListTitle(list),
        rowFieldNames
          .filter((name) => rowFieldList[name].list === list)
          .map((name) => [rowFieldList[name].word, rowFieldList[name].meaning, rows[list][0]?.[name] ?? '']),
      ),
    ),
  ],
  marginNotes: [],
})

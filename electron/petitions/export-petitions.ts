import { basename } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { spreadsheetSerial } from '../../shared/calendar/spreadsheet-day.ts'
import {
  correctionPlaceLabels,
  type Petition,
  petitionChannelLabels,
  petitionFindingLabels,
  petitionSourceLabels,
} from '../../shared/petitions/petition.ts'
import { petitionLabel } from '../../shared/petitions/petition-label.ts'
import { type PetitionQuery, type PetitionRow, petitionFilterLabels } from '../../shared/petitions/petition-list.ts'
import { maskContact } from '../../shared/privacy/mask.ts'
import { ok, type Result } from '../../shared/result.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { type ListSheet, listSheet } from '../files/list-sheet.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { Ports } from '../ports.ts'
import { listPetitions } from './query-petitions.ts'
import type { PetitionDeps } from './read-petition.ts'

type Cell = string | number | null
type Column = ListSheet['columns'][number] & { readonly cell: (petition: Petition, row: PetitionRow) => Cell }

const words = (heading: string, width: number, cell: (petition: Petition, row: PetitionRow) => string): Column => ({
  heading,
  width,
  kind: 'text',
  cell: (petition, row) => printableText(cell(petition, row)) || null,
})
const day = (heading: string, cell: (petition: Petition, row: PetitionRow) => LocalDate | null): Column => ({
  heading,
  width: 13,
  kind: 'day',
  cell: (petition, row) => {
    const on = cell(petition, row)
    return on === null ? null : spreadsheetSerial(on)
  },
})

const columns: readonly Column[] = [
  words('Số', 13, petitionLabel),
  day('Ngày nhận', ({ facts }) => facts.receivedOn),
  words('Nguồn', 20, ({ facts }) => petitionSourceLabels[facts.source]),
  words('Cách gửi', 20, ({ facts }) => (facts.channel === null ? '' : petitionChannelLabels[facts.channel])),
  words('Người, cơ quan gửi', 24, ({ facts }) => facts.name),
  words('Liên hệ', 24, ({ facts }) => facts.contact),
  words('Thông tin đã công khai', 40, ({ facts }) => facts.title),
  words('Nội dung được cho là không chính xác', 40, ({ facts }) => facts.wrong),
  words('Cơ quan tạo ra', 22, ({ facts }) => facts.creator || 'Cơ quan mình'),
  words('Cơ quan đã công khai', 22, ({ facts }) => facts.publisher || 'Cơ quan mình'),
  day('Ngày đến hạn', (_, row) => row.dueOn),
  day('Ngày trả lời', ({ answer }) => answer?.on ?? null),
  words('Kết quả', 28, ({ answer }) => (answer === null ? '' : petitionFindingLabels[answer.finding])),
  words('Nội dung trả lời', 40, ({ answer }) => answer?.text ?? ''),
  words('Đã đính chính', 40, ({ corrected }) =>
    corrected.map(({ place, on }) => `${correctionPlaceLabels[place]}: ${formatDay(on)}`).join('; '),
  ),
  words('Tình trạng', 28, (_, row) => row.statusText),
]

const withoutNumbers = (petition: Petition): Petition => ({
  ...petition,
  facts: { ...petition.facts, contact: maskContact(petition.facts.contact) },
})

/** Asks where, then writes the petitions a list shows as .xlsx, numbers of people masked unless `whole`; what people typed stays text, never a formula. */
export const exportPetitions = async (
  deps: PetitionDeps,
  ports: Pick<Ports, 'chooseSavePath'>,
  query: Omit<PetitionQuery, 'limit'>,
  whole: boolean,
): Promise<Result<{ readonly fileName: string; readonly rows: number } | null>> => {
  const path = await ports.chooseSavePath('so-kien-nghi-thong-tin-da-cong-khai.xlsx', [
    { name: 'Bảng tính Excel', extensions: ['xlsx'] },
  ])
  if (path === null) return ok(null)
  // Read after the dialog: what is written is what the register holds then, in the order of its numbers.
  const listed = listPetitions(deps, query).listed.toReversed()
  const bytes = await writeXlsx({
    sheets: [
      listSheet({
        name: 'Kiến nghị',
        lines: [
          readAgency(deps.database)?.name ?? '',
          'SỔ KIẾN NGHỊ VỀ THÔNG TIN ĐÃ CÔNG KHAI',
          `${petitionFilterLabels[query.filter]}; xuất ngày ${formatDay(deps.clock.today())}: ${listed.length} kiến nghị`,
        ],
        columns,
        rows: listed.map(({ petition, row }) =>
          columns.map(({ cell }) => cell(whole ? petition : withoutNumbers(petition), row)),
        ),
        frozenColumns: 1,
        paperSize: 'a3',
        shaded: true,
      }),
    ],
  })
  const written = await writeWholeFile(path, bytes)
  return written.ok ? ok({ fileName: basename(path), rows: listed.length }) : written
}

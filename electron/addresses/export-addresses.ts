import { writeXlsx } from 'hucre/xlsx'
import { type AddressEntry, addressKindLabels } from '../../shared/addresses/address-book.ts'
import { addressColumns } from '../../shared/addresses/address-file.ts'
import { ok, type Result } from '../../shared/result.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import { acrossOnePage, wrapped } from '../files/list-sheet.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { findEntries } from './address-repository.ts'

const headStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } } as const
const bodyStyle = { alignment: wrapped } as const

const workbook = (entries: readonly AddressEntry[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'Sổ địa chỉ',
        columns: addressColumns.map(({ width }) => ({ width, style: bodyStyle })),
        rows: [
          addressColumns.map(({ heading }) => heading),
          ...entries.map((entry) =>
            addressColumns.map(
              ({ key }) => printableText(key === 'kind' ? addressKindLabels[entry.kind] : entry[key]) || null,
            ),
          ),
        ],
        cells: new Map(addressColumns.map((_, column) => [`0,${column}`, { style: headStyle }])),
        freezePane: { rows: 1 },
        pageSetup: acrossOnePage,
      },
    ],
    properties: { title: 'Sổ địa chỉ cơ quan, đơn vị' },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })

/** Writes the entries in use as .xlsx, whole or not at all; what was typed stays text. The file can be taken in again. */
export const exportAddresses = async (
  { path }: { readonly path: string },
  context: Pick<JobContext, 'databaseFile'>,
): Promise<Result<{ readonly rows: number }>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    const entries = findEntries(database, { text: '', kind: null, withRetired: false })
    const written = await writeWholeFile(path, await workbook(entries))
    return written.ok ? ok({ rows: entries.length }) : written
  } finally {
    closeDatabase(database)
  }
}

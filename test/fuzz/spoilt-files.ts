import * as XLSX from '@e965/xlsx'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import PizZip from 'pizzip'
import { hostileTexts } from './hostile-texts.ts'

/** Numbers in [0, 1) that are the same again for the same seed. */
export const seededChance = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const rows: readonly (readonly string[])[] = [
  ['DANH MỤC THÔNG TIN PHẢI ĐƯỢC CÔNG KHAI'],
  [
    'STT',
    'Tên thông tin',
    'Số ký hiệu',
    'Ngày ban hành',
    'Đơn vị chủ trì',
    'Nội dung',
    'Thời hạn',
    'Địa chỉ',
    'Điều 1',
  ],
  ...Array.from({ length: 12 }, (_, at) => [
    String(at + 1),
    hostileTexts[at * 3] ?? 'Quyết định',
    `${at}/QĐ-UBND`,
    ['5/9/2026', '31.12.2025', '2026-02-30', '46000'][at % 4] ?? '',
    'Phòng Kinh tế',
    hostileTexts[at * 2 + 1] ?? '',
    '20/12/2026',
    'https://xa.gov.vn/x',
    'Phạm vi điều chỉnh',
  ]),
]
const grid = () => rows.map((row) => [...row])
const oldBook = (bookType: XLSX.BookType): Uint8Array =>
  XLSX.write(XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(grid()), 'Danh mục'), { type: 'buffer', bookType })
const word = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('Điều 1. Phạm vi điều chỉnh'),
            new Table({
              rows: rows.map(
                (row) =>
                  new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
              ),
            }),
          ],
        },
      ],
    }),
  )

/** Whole files of every kind that is read, made once. */
export const wholeFiles = async (): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> => [
  ['bang.xlsx', await writeXlsx({ sheets: [{ name: 'Danh mục', rows: grid() }] })],
  ['bang-khac.xlsx', oldBook('xlsx')],
  ['bang.xls', oldBook('biff8')],
  ['bang.ods', await writeOds({ sheets: [{ name: 'Danh mục', rows: grid() }] })],
  [
    'bang.csv',
    Buffer.from(rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')).join('\r\n')),
  ],
  ['van-ban.docx', await word()],
]

const pick = <T>(of: readonly T[], chance: () => number): T | undefined => of[Math.floor(chance() * of.length)]

/** Bytes turned over, left out, doubled or cut off. */
const spoiltBytes = (whole: Uint8Array, chance: () => number): Uint8Array => {
  const bytes = Buffer.from(whole)
  const at = Math.floor(chance() * bytes.length)
  const kind = Math.floor(chance() * 4)
  if (kind === 0) return bytes.subarray(0, at)
  if (kind === 1) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.floor(chance() * 64))])
  if (kind === 2) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 40))])
  for (let turn = 0; turn < 1 + chance() * 20; turn += 1)
    bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256)
  return bytes
}

/** What a part of a workbook or paper can hold that its writer never wrote. */
const markup: readonly string[] = [
  '<',
  '</row>',
  '<row r="1048577">',
  '<c r="XFE1" t="s"><v>999999</v></c>',
  '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>',
  '<v>1e309</v>',
  '<v>-1</v>',
  '&x;',
  '&#0;',
  '&#x110000;',
  '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;">]>',
  '<![CDATA[',
  ']]>',
  'number-rows-repeated="1048576"',
  'number-columns-repeated="2000000000"',
  '<w:tbl>',
  '</w:tc>',
  '<w:gridSpan w:val="99999"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '\u0000',
  '<dimension ref="A1:XFD1048576"/>',
]

/** The same inside a part of the zip, whose checksums are then right again. */
const spoiltPart = (whole: Uint8Array, chance: () => number): Uint8Array => {
  const zip = new PizZip(Buffer.from(whole))
  const parts = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name))
  const name = pick(parts, chance)
  if (name === undefined) return whole
  const text = zip.file(name)?.asText() ?? ''
  const at = Math.floor(chance() * text.length)
  const kind = Math.floor(chance() * 5)
  if (kind === 0) zip.remove(name)
  else if (kind === 1) zip.file(name, text.slice(0, at))
  else if (kind === 2) zip.file(name, text.slice(0, at) + text.slice(Math.max(0, at - 200)))
  else if (kind === 3)
    zip.file(
      name,
      text.replace(/\d+/g, (digits) => (chance() < 0.05 ? '4294967296' : digits)),
    )
  else zip.file(name, text.slice(0, at) + (pick(markup, chance) ?? '') + text.slice(at))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const endings = ['.xlsx', '.xls', '.ods', '.csv', '.docx', '.pdf', '']

/** A file that was damaged on its way, written by a careless program, or made to do harm; the same for the same seed. */
export const spoiltFile = (
  whole: Awaited<ReturnType<typeof wholeFiles>>,
  seed: number,
): { readonly name: string; readonly bytes: Uint8Array } => {
  const chance = seededChance(seed)
  const [name, bytes] = pick(whole, chance) ?? ['', new Uint8Array()]
  const zipped = /\.(xlsx|ods|docx)$/.test(name)
  const spoilt = zipped && chance() < 0.6 ? spoiltPart(bytes, chance) : spoiltBytes(bytes, chance)
  // Now and then under another ending, as files come by mail.
  return { name: chance() < 0.05 ? `tep${pick(endings, chance) ?? ''}` : name, bytes: spoilt }
}

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLawText } from '../../../electron/law/read-law-text.ts'
import type { LawTextPreview } from '../../../shared/law/law-text.ts'
import type { Result } from '../../../shared/result.ts'
import { granted } from '../catalogue/test-catalogue.ts'
import { zipBytes } from '../zip-bytes.ts'
import { sampleLaw, sampleLawName, wordFile } from './sample-law.ts'

let folder: string
let fromText: LawTextPreview
/** The sample law as a Word file, and as the PDF printed of it. */
let word: string
let printed: string

const file = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const steps = { progress: () => undefined, cancelled: () => false }
const read = (path: string, context = steps): Promise<Result<LawTextPreview>> =>
  readLawText({ path, documents: ['Luật Khác số 78/2030/QH99', sampleLawName] }, context)
const refusedBecause = async (name: string, bytes: Uint8Array | string) => {
  const result = await read(file(name, bytes))
  return result.ok ? 'đọc được' : `${result.error.code}: ${result.error.message}`
}

/** Prints a document of the folder as PDF with the word processor the machine has. */
const print = (name: string, filter = 'pdf'): string => {
  const home = `-env:UserInstallation=file://${join(folder, 'soffice')}`
  execFileSync('soffice', [home, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, name)], {
    stdio: 'ignore',
  })
  return join(folder, name.replace(/\.\w+$/, '.pdf'))
}

/** A zip holding one file, whose directory may lie about its size. */
const zipOf = (name: string, content: Uint8Array, said = content.length): Buffer => zipBytes([{ name, content, said }])

const emptyPage = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
trailer <</Root 1 0 R>>
%%EOF`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-van-ban-'))
  word = file('word.docx', await wordFile(sampleLaw))
  printed = print('word.docx')
  fromText = granted(await read(file('luat.txt', sampleLaw.join('\n'))))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('reading an official text', () => {
  it('splits a plain text and names the cited document it holds', () => {
    const articles = fromText.articles.filter(({ article, clause }) => article !== '' && clause === '')
    expect(articles.map(({ article }) => article)).toEqual(Array.from({ length: 12 }, (_, at) => `Điều ${at + 1}`))
    expect(fromText).toMatchObject({ fileName: 'luat.txt', document: sampleLawName, doubts: [] })
    expect(fromText.articles.filter(({ article, point }) => article === 'Điều 7' && point !== '')).toHaveLength(11)
    const bytes = readFileSync(join(folder, 'luat.txt'))
    expect(fromText.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('reads the same from every encoding of a plain text, whatever its letters are made of', async () => {
    const text = sampleLaw.join('\r\n')
    const big = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
    const copies = [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      big,
      Buffer.from(text.normalize('NFD')),
    ]
    for (const [index, bytes] of copies.entries())
      expect(granted(await read(file(`${index}.txt`, bytes))).articles).toEqual(fromText.articles)
  })

  it('reads the old Vietnamese code page of Windows', async () => {
    // «Điều 1. Đất vườn» as Windows-1258 writes it: letters with their hats, tones behind them.
    const line = Buffer.from([0xd0, 0x69, 0xea, 0xcc, 0x75, 0x20, 0x31, 0x2e, 0x20, 0xd0, 0xe2, 0xec, 0x74, 0x20])
    const bytes = Buffer.concat([line, Buffer.from([0x76, 0xfd, 0xf5, 0xcc, 0x6e, 0x0a, 0x54, 0xf4, 0x74])])
    const { articles } = granted(await read(file('1258.txt', bytes)))
    expect(articles).toEqual([{ article: 'Điều 1', clause: '', point: '', heading: 'Đất vườn', body: 'Tôt' }])
  })

  it('reads the same from a Word file and from the PDF printed of it, without headers and page numbers', async () => {
    expect(granted(await read(word)).articles).toEqual(fromText.articles)
    const pdf = granted(await read(printed))
    expect(pdf.articles).toEqual(fromText.articles)
    expect(pdf).toMatchObject({ document: sampleLawName, doubts: [] })
  })

  it('goes by the content of a file, not by its name', async () => {
    expect(granted(await read(file('ten-sai.pdf', readFileSync(word)))).articles).toEqual(fromText.articles)
    expect(granted(await read(file('ten-sai.docx', sampleLaw.join('\n')))).articles).toEqual(fromText.articles)
  })

  it('begins a new line at a line break of Word and says when Word numbers paragraphs itself', async () => {
    const bytes = await Packer.toBuffer(
      new Document({
        numbering: {
          config: [{ reference: 'khoan', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
        },
        sections: [
          {
            children: [
              new Paragraph({
                children: [new TextRun('Điều 1. Tên'), new TextRun({ text: '1. Khoản một.', break: 1 })],
              }),
              new Paragraph({ text: 'Khoản không gõ số.', numbering: { reference: 'khoan', level: 0 } }),
            ],
          },
        ],
      }),
    )
    const { articles, doubts } = granted(await read(file('danh-so.docx', bytes)))
    expect(articles.map(({ article, clause }) => article + clause)).toEqual(['Điều 1', 'Điều 11'])
    expect(doubts).toEqual([expect.stringContaining('1 đoạn được Word đánh số tự động')])
  })

  it('stops when asked, between two pages too', async () => {
    let asked = 0
    const stopAfter = (times: number) => ({
      progress: () => undefined,
      cancelled: () => {
        asked += 1
        return asked > times
      },
    })
    for (const times of [0, 2]) {
      asked = 0
      expect(await read(printed, stopAfter(times))).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    }
  })
})

describe('refusing a file that can’t be read, with the reason', () => {
  it('names what the file is instead', async () => {
    expect(await refusedBecause('rong.txt', '')).toMatch(/^fileUnreadable: .*rỗng/)
    expect(await refusedBecause('cu.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain('.doc')
    expect(await refusedBecause('a.rtf', '{\\rtf1 Điều 1}')).toContain('.rtf')
    expect(await refusedBecause('a.html', '<!DOCTYPE html><p>Điều 1</p>')).toContain('trang web')
    expect(await refusedBecause('a.xlsx', zipOf('xl/workbook.xml', Buffer.from('<x/>')))).toContain(
      'không phải văn bản',
    )
    expect(await refusedBecause('anh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toContain(
      'không phải văn bản',
    )
    expect(await read(join(folder, 'khong-co.txt'))).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } })
    expect(await read(folder)).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } })
  })

  it('tells a picture from a text', async () => {
    expect(await refusedBecause('anh.pdf', emptyPage)).toContain('ảnh chụp, không có chữ')
  })

  it('asks for the password to be taken off', async () => {
    copyFileSync(word, join(folder, 'khoa.docx'))
    const lock = {
      EncryptFile: { type: 'boolean', value: 'true' },
      DocumentOpenPassword: { type: 'string', value: 'mở' },
    }
    const path = print('khoa.docx', `pdf:writer_pdf_Export:${JSON.stringify(lock)}`)
    expect(await read(path)).toMatchObject({ ok: false, error: { message: expect.stringContaining('mật khẩu') } })
    const container = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusedBecause('khoa2.docx', container)).toContain('mật khẩu')
  })

  it('notices damage in Word and PDF files', async () => {
    const whole = readFileSync(word)
    expect(await refusedBecause('cut.docx', whole.subarray(0, whole.length / 2))).toMatch(/^fileUnreadable/)
    const broken = zipOf('word/document.xml', Buffer.from('<w:document'))
    expect(await refusedBecause('broken.docx', broken)).toContain('bị hỏng')
    expect(await refusedBecause('broken.pdf', '%PDF-1.7\nrác')).toContain('bị hỏng')
  })

  it('does not unpack more than a law can be, whatever the file claims', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024, 32)
    expect(await refusedBecause('bom.docx', zipOf('word/document.xml', bomb))).toContain('lớn bất thường')
    expect(await refusedBecause('bom2.docx', zipOf('word/document.xml', bomb, 100))).toContain('lớn bất thường')
  })

  it('tells how to turn an old encoding into Unicode', async () => {
    const tcvn3 = Array.from({ length: 20 }, () => '§iÒu 1. Ph¹m vi ®iÒu chØnh cña quy ®Þnh').join('\n')
    expect(await refusedBecause('tcvn3.txt', Buffer.from(tcvn3, 'latin1'))).toMatch(/TCVN3.*UniKey/)
    expect(await refusedBecause('tcvn3-utf8.txt', tcvn3)).toMatch(/TCVN3.*UniKey/)
    const vni = Array.from({ length: 20 }, () => 'Ñieàu 1. Phaïm vi ñieàu chænh cuûa quy ñònh').join('\n')
    expect(await refusedBecause('vni.txt', vni)).toContain('VNI')
    expect(await refusedBecause('vni-byte.txt', Buffer.from(vni, 'latin1'))).toContain('VNI')
    const bare = Array.from({ length: 20 }, () => 'Dieu 1. Pham vi dieu chinh').join('\n')
    expect(await refusedBecause('khong-dau.txt', bare)).toContain('có dấu')
  })
})

import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontsNotEmbedded, pdfText } from './other-programs.ts'

const root = join(import.meta.dirname, '..', '..')
const left = join(root, 'out', 'demo')

describe('the demonstration, as `npm start` runs it on a computer without a screen', () => {
  it('runs through and leaves its pictures, the receipt in both sizes and the files of the report', () => {
    const said = execFileSync(process.execPath, [join(root, 'scripts', 'demo-run.ts')], {
      cwd: root,
      encoding: 'utf8',
      timeout: 150_000,
    })
    expect(said).toContain('Xong. Kết quả trong')
    expect(readdirSync(join(left, 'man-hinh')).sort()).toEqual([
      '01-lan-dau.png',
      '02-ban-lam-viec.png',
      '03-danh-muc.png',
      '04-phieu-tiep-nhan.png',
      '05-vi-sao-den-han.png',
      '06-gia-han.png',
      '07-mot-yeu-cau.png',
      '08-so-theo-doi.png',
      '09-bao-cao-so-lieu.png',
      '10-bao-cao-da-xuat.png',
    ])
    for (const size of ['A4', 'A5']) {
      const receipt = join(left, `phieu-tiep-nhan-${size}.pdf`)
      expect(pdfText(receipt)).toContain('PHIẾU TIẾP NHẬN YÊU CẦU CUNG CẤP THÔNG TIN')
      expect(fontsNotEmbedded(receipt)).toEqual([])
    }
    const report = readdirSync(left).find((name) => name.startsWith('bao-cao-')) ?? ''
    expect(readdirSync(join(left, report)).sort()).toEqual([
      'SHA256SUMS.txt',
      `${report}.bctt`,
      'bao-cao.docx',
      'bao-cao.pdf',
      'phu-luc-so-lieu.xlsx',
    ])
  })
})

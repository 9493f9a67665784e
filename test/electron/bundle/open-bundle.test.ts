import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { signManifest } from '../../../electron/bundle/bundle-signature.ts'
import { openBundle } from '../../../electron/bundle/open-bundle.ts'
import { writeStoredZip, type ZipFile } from '../../../electron/bundle/stored-zip.ts'
import { type BundleManifest, bundleEntries } from '../../../shared/reports/bundle.ts'
import type { ReportFile } from '../../../shared/reports/report-file.ts'
import { must } from '../requests/open-register.ts'
import { zipBytes } from '../zip-bytes.ts'
import { newKey, sampleBundle, sampleReport } from './sample-bundle.ts'

const names = Object.values(bundleEntries)
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The files of a whole bundle. */
const filesOf = (bundle: Buffer): ZipFile[] => {
  const zip = new PizZip(bundle)
  return names.map((name) => ({ name, bytes: Buffer.from(zip.file(name)?.asUint8Array() ?? []) }))
}
/** A bundle whose manifest tells its files truly, whatever they are. */
const bundleOf = (files: readonly ZipFile[], more: object = {}): Buffer => {
  const told = files.map(({ name, bytes }) => ({ name, size: bytes.byteLength, sha256: hash(bytes) }))
  const manifest = { format: 'dau-moi/goi-bao-cao', version: 1, files: told, signature: null, ...more }
  return writeStoredZip([{ name: bundleEntries.manifest, bytes: Buffer.from(canonicalize(manifest) ?? '') }, ...files])
}
/** A bundle that is right in all but the text of its data. */
const withData = (text: string): Buffer =>
  bundleOf(
    filesOf(sampleBundle())
      .slice(1)
      .map((file) => (file.name === bundleEntries.data ? { name: file.name, bytes: Buffer.from(text) } : file)),
  )
const withReport = (report: object): Buffer => withData(JSON.stringify({ ...sampleReport, ...report }))
const whyNot = (bundle: Uint8Array): string => {
  const opened = openBundle(bundle)
  return opened.ok ? 'accepted' : `${opened.error.code}: ${opened.error.message}`
}

describe('a bundle', () => {
  it('opens to the report it was packed from, its hash and its short code', () => {
    const bundle = sampleBundle()
    const opened = must(openBundle(bundle))
    expect(opened).toMatchObject({ report: sampleReport, sha256: hash(bundle), signedBy: null, leftOut: [] })
    expect(opened.dataSha256).toBe(hash(Buffer.from(JSON.stringify(sampleReport))))
    expect(opened.shortCode).toMatch(/^([ACDEFGHJKMNPQRTUVWXY]{4}-){3}[ACDEFGHJKMNPQRTUVWXY]{4}$/)
  })

  it('has the same bytes each time it is packed from the same parts, signed or not', () => {
    const sign = newKey()
    expect(sampleBundle().equals(sampleBundle())).toBe(true)
    expect(sampleBundle({ sign }).equals(sampleBundle({ sign }))).toBe(true)
  })

  it('is a zip that other programs take', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dau-moi-goi-'))
    try {
      writeFileSync(join(folder, 'goi.bctt'), sampleBundle())
      execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'goi.bctt'), join(folder, 'ra')])
      expect(readFileSync(join(folder, 'ra', bundleEntries.pdf), 'utf8')).toBe('%PDF-1.7\n')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('tells whose signature it carries, and is refused when anything signed is another', () => {
    const sign = newKey()
    const signed = sampleBundle({ sign })
    expect(must(openBundle(signed)).signedBy).toBe(sign.publicKey)
    const [first, ...files] = filesOf(signed)
    const { signature } = JSON.parse(Buffer.from(first?.bytes ?? []).toString()) as BundleManifest
    const other = files.map((file) =>
      file.name === bundleEntries.pdf ? { ...file, bytes: Buffer.from('%PDF') } : file,
    )
    expect(whyNot(bundleOf(other, { signature }))).toContain('Chữ ký')
    expect(whyNot(bundleOf(files, { signature: { ...signature, publicKey: newKey().publicKey } }))).toContain('Chữ ký')
    expect(whyNot(bundleOf(files, { signature: { ...signature, value: `${signature?.value}\n` } }))).toContain('Chữ ký')
    expect(whyNot(bundleOf(files, { signature: { ...signature, value: '' } }))).toContain('Chữ ký')
  })

  it('is read from one newer minor version with what is known, and from a newer version not at all', () => {
    const newer = must(openBundle(withReport({ minor: sampleReport.minor + 1, mood: 'vui' })))
    expect(newer).toMatchObject({ leftOut: ['mood'], report: { agency: sampleReport.agency } })
    expect(whyNot(withReport({ version: 3 }))).toMatch(/^databaseFromNewerVersion: .*phiên bản mới hơn/)
    expect(whyNot(bundleOf(filesOf(sampleBundle()).slice(1), { version: 2 }))).toContain('phiên bản mới hơn')
  })
})

describe('a bundle is refused', () => {
  const bundle = sampleBundle()
  const files = filesOf(bundle)
  const data = files[1]?.bytes ?? Buffer.alloc(0)
  const renamed = (index: number, name: string) =>
    writeStoredZip(files.map((file, at) => (at === index ? { ...file, name } : file)))

  it('when it is no zip, cut short at any place, or longer than it should be', () => {
    expect(whyNot(Buffer.from('Kính gửi Sở Tư pháp'))).toContain('không phải gói báo cáo')
    expect(whyNot(Buffer.alloc(0))).toContain('không phải gói báo cáo')
    for (let length = 4; length < bundle.length; length += 1)
      expect(whyNot(bundle.subarray(0, length))).toContain('fileUnreadable')
    expect(whyNot(Buffer.concat([bundle, Buffer.from([0])]))).toContain('fileUnreadable')
    expect(whyNot(Buffer.concat([Buffer.from('x'), bundle]))).toContain('fileUnreadable')
  })

  it('when a single bit of it is another', () => {
    for (let at = 0; at < bundle.length; at += 1) {
      const flipped = Buffer.from(bundle)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      expect(whyNot(flipped), `byte ${at}`).toMatch(/^(fileUnreadable|databaseFromNewerVersion)/)
    }
  })

  it('when its files are others than a report has', () => {
    expect(whyNot(renamed(4, '../../bao-cao.pdf'))).toContain('đường dẫn')
    expect(whyNot(renamed(4, '/etc/bao-cao.pdf'))).toContain('đường dẫn')
    expect(whyNot(renamed(4, 'C:\\bao-cao.pdf'))).toContain('đường dẫn')
    expect(whyNot(renamed(4, 'bao-cao.docx'))).toContain('hai tệp cùng tên')
    expect(whyNot(renamed(4, 'BAO-CAO.PDF'))).toContain('thiếu tệp «bao-cao.pdf»')
    expect(whyNot(writeStoredZip([...files, { name: 'them.exe', bytes: data }]))).toContain('tệp lạ')
    expect(whyNot(writeStoredZip(files.slice(0, 4)))).toContain('thiếu tệp')
    expect(whyNot(writeStoredZip([...files].reverse()))).toContain('thứ tự')
  })

  it('when it was packed by another program, with lies of its sizes, or with a password', () => {
    const packed = files.map(({ name, bytes }) => ({ name, content: bytes }))
    expect(whyNot(zipBytes(packed))).toContain('nén lại')
    const bomb = packed.map((file) =>
      file.name === bundleEntries.data ? { ...file, content: Buffer.alloc(50_000_000), said: 9 } : file,
    )
    expect(whyNot(zipBytes(bomb))).toContain('nén lại')
    const locked = Buffer.from(bundle)
    locked.writeUInt16LE(1, 6)
    expect(whyNot(locked)).toContain('mật khẩu')
    expect(whyNot(Buffer.concat([bundle, Buffer.alloc(64 * 1024 * 1024)]))).toContain('quá lớn')
  })

  it('when its manifest tells other files, other sizes or anything twice', () => {
    const rest = files.slice(1)
    const told = (JSON.parse(Buffer.from(files[0]?.bytes ?? []).toString()) as BundleManifest).files
    const sized = told.map((file, index) => (index === 0 ? { ...file, size: file.size + 1 } : file))
    const hashed = told.map((file, index) => (index === 3 ? { ...file, sha256: '0'.repeat(64) } : file))
    expect(whyNot(bundleOf(rest, { files: sized }))).toContain('độ dài')
    expect(whyNot(bundleOf(rest, { files: hashed }))).toContain('«bao-cao.pdf» trong gói đã bị thay đổi')
    expect(whyNot(bundleOf(rest, { files: told.slice(1) }))).toContain('không kể đúng')
    const twice = Buffer.from(
      `{"version":1,${Buffer.from(files[0]?.bytes ?? [])
        .toString()
        .slice(1)}`,
    )
    expect(whyNot(writeStoredZip([{ name: bundleEntries.manifest, bytes: twice }, ...rest]))).toContain('Mục lục')
  })

  it('when its data say a thing twice, are of another kind, or contradict themselves', () => {
    const text = JSON.stringify(sampleReport)
    expect(whyNot(withData(text.replace('"training":false', '"training":true,"training":false')))).toContain('hai lần')
    expect(whyNot(withData(`\ufeff${text}`))).toContain('hai lần')
    expect(whyNot(withData('['.repeat(200_000)))).toContain('không đọc được')
    expect(whyNot(withData('{"format":"khác"}'))).toContain('không phải số liệu')
    expect(whyNot(withReport({ mood: 'vui' }))).toContain('cấu trúc')
    expect(whyNot(withReport({ training: true }))).toMatch(/^notAllowedNow: .*tập dùng thử/)
    expect(whyNot(withReport({ period: { from: '2026-12-14', to: '2025-12-15' } }))).toContain('Ngày cuối kỳ')
    expect(whyNot(withReport({ asOf: '2027-01-01' }))).toContain('Ngày chốt')
    expect(whyNot(withReport({ exportedAt: 'hôm qua' }))).toContain('ngày giờ')
    expect(whyNot(withReport({ edition: { kind: 'replacing', number: 1, of: null } }))).toContain('Số lần và loại')
    expect(whyNot(withReport({ agency: { ...sampleReport.agency, code: '20' } }))).toContain('Mã của cơ quan')
    expect(whyNot(withReport({ figures: [...sampleReport.figures, sampleReport.figures[0]] }))).toContain('hai lần')
  })

  it('when its figures do not add up, naming the sum', () => {
    const figures: ReportFile['figures'] = sampleReport.figures.map((figure) =>
      figure.id === 'requests.received.post' ? { ...figure, value: 40 } : figure,
    )
    const opened = openBundle(withReport({ figures }))
    expect(opened.ok ? '' : opened.error.message).toContain('không khớp nhau')
    expect(opened.ok ? [] : opened.error.issues).toHaveLength(1)
  })
})

it('never lets a manifest be signed over with another key unseen', () => {
  const mine = newKey()
  const theirs = newKey()
  const [first, ...files] = filesOf(sampleBundle({ sign: mine }))
  const manifest = JSON.parse(Buffer.from(first?.bytes ?? []).toString()) as BundleManifest
  const again = signManifest({ ...manifest, signature: null }, theirs)
  expect(must(openBundle(bundleOf(files, { signature: again.signature }))).signedBy).toBe(theirs.publicKey)
})

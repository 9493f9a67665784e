import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { writeStoredZip, type ZipFile } from '../../../electron/bundle/stored-zip.ts'
import { bundleEntries } from '../../../shared/reports/bundle.ts'
import type { ReportFile } from '../../../shared/reports/report-file.ts'
import { zipBytes } from '../zip-bytes.ts'
import { sampleBundle, sampleReport } from './sample-bundle.ts'

/** A generator of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A changed bundle; `flaggedOnly`: whole in itself, to be told from what was received before by the receiver. */
export type Mutant = { readonly kind: string; readonly bytes: Uint8Array; readonly flaggedOnly?: true }

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const data = (report: object, text = JSON.stringify(report)): Buffer => Buffer.from(text)

/** A bundle whose manifest tells its files truly, as somebody who knows the format would forge it. */
const forged = (report: Buffer, more: object = {}): Buffer => {
  const files: readonly ZipFile[] = [
    { name: bundleEntries.data, bytes: report },
    { name: bundleEntries.word, bytes: Buffer.from('PK\x03\x04 word') },
    { name: bundleEntries.workbook, bytes: Buffer.from('PK\x03\x04 workbook') },
    { name: bundleEntries.pdf, bytes: Buffer.from('%PDF-1.7\n') },
  ]
  const told = files.map(({ name, bytes }) => ({ name, size: bytes.byteLength, sha256: hash(bytes) }))
  const manifest = canonicalize({ format: 'dau-moi/goi-bao-cao', version: 1, files: told, signature: null, ...more })
  return writeStoredZip([{ name: bundleEntries.manifest, bytes: Buffer.from(manifest ?? '') }, ...files])
}

/** The files of `bundle` as they lie in it; it must be one that `writeStoredZip` made. */
const filesOf = (bundle: Buffer): ZipFile[] => {
  const files: ZipFile[] = []
  let at = 0
  while (bundle.readUInt32LE(at) === 0x04034b50) {
    const start = at + 30 + bundle.readUInt16LE(at + 26)
    const end = start + bundle.readUInt32LE(at + 18)
    files.push({ name: bundle.toString('latin1', at + 30, start), bytes: bundle.subarray(start, end) })
    at = end
  }
  return files
}

/** Names that no file of a bundle has; some would lie elsewhere, were they used as paths. */
export const badNames: readonly string[] = [
  '../bao-cao.pdf',
  '/tmp/bao-cao.pdf',
  'C:\\a.pdf',
  'a/b.pdf',
  '.pdf',
  'bao-cao.PDF',
  'bao-cao.docx',
  '\0',
  '',
]

/** Any of 10,000 and more changes of a bundle, by chance; `random` gives numbers from 0 up to 1. */
export const mutantsOf = (bundle: Buffer, random: () => number): readonly (() => Mutant)[] => {
  const upTo = (size: number): number => Math.floor(random() * size)
  const one = <T>(choices: readonly T[]): T => choices[upTo(choices.length)] as T
  const files = filesOf(bundle)
  const text = JSON.stringify(sampleReport)
  const keys = Object.keys(sampleReport) as (keyof ReportFile)[]
  const mutant =
    (kind: string, bytes: () => Uint8Array): (() => Mutant) =>
    () => ({ kind, bytes: bytes() })

  return [
    mutant('bits flipped', () => {
      const changed = Buffer.from(bundle)
      for (let flips = 1 + upTo(4); flips > 0; flips -= 1) {
        const at = upTo(changed.length)
        // Different places, so that no flip takes back another.
        changed[at] = (bundle[at] ?? 0) ^ (1 << upTo(8))
      }
      return changed
    }),
    mutant('cut short', () => bundle.subarray(0, upTo(bundle.length))),
    mutant('head cut off', () => bundle.subarray(1 + upTo(bundle.length - 1))),
    mutant('bytes put in', () => {
      const at = upTo(bundle.length + 1)
      return Buffer.concat([bundle.subarray(0, at), Buffer.from([upTo(256)]), bundle.subarray(at)])
    }),
    mutant('bytes taken out', () => {
      const at = upTo(bundle.length)
      return Buffer.concat([bundle.subarray(0, at), bundle.subarray(at + 1 + upTo(40))])
    }),
    mutant('a stretch of zeros', () => {
      const changed = Buffer.from(bundle)
      const at = upTo(changed.length - 64)
      // Not among bytes that are zero already.
      changed.fill(changed[at] === 0 ? 1 : 0, at, at + 1 + upTo(63))
      return changed
    }),
    mutant('renamed', () => {
      const at = upTo(files.length)
      const name = one(badNames.filter((bad) => bad !== files[at]?.name))
      return writeStoredZip(files.map((file, index) => (index === at ? { ...file, name } : file)))
    }),
    mutant('a file too many', () =>
      writeStoredZip([...files, { name: one([...badNames, 'bao-cao.docx', 'la.exe']), bytes: Buffer.from('x') }]),
    ),
    mutant('a file too few', () => writeStoredZip(files.toSpliced(upTo(files.length), 1))),
    mutant('other order', () =>
      writeStoredZip([...files.slice(1 + upTo(4)), ...files].slice(0, files.length).reverse()),
    ),
    mutant('packed anew', () => zipBytes(files.map(({ name, bytes }) => ({ name, content: bytes })))),
    mutant('bomb', () =>
      zipBytes(
        files.map(({ name }) => ({
          name,
          content: Buffer.alloc(1 + upTo(300_000)),
          said: upTo(2) * 0xffff_fff0 + upTo(9),
        })),
      ),
    ),
    mutant('entries over one another', () => {
      const changed = Buffer.from(bundle)
      const lines = files.map((_, index) => files.slice(0, index).reduce((sum, { name }) => sum + 46 + name.length, 0))
      const line = changed.readUInt32LE(changed.length - 6) + one(lines.slice(1))
      changed.writeUInt32LE(upTo(2) * 44, line + 42)
      return changed
    }),
    mutant('key given twice', () => {
      const key = one(keys)
      return forged(data({}, `{${JSON.stringify(key)}:${JSON.stringify(sampleReport[key])},${text.slice(1)}`))
    }),
    mutant('spaces or other spelling', () =>
      forged(data({}, one([`${text}\n`, ` ${text}`, `\ufeff${text}`, text.replace('"level":0', '"level":0.0')]))),
    ),
    mutant('key missing', () => {
      const key = one(keys.filter((name) => name !== 'minor'))
      return forged(data({ ...sampleReport, [key]: undefined }))
    }),
    mutant('key too many', () => forged(data({ ...sampleReport, [`x${upTo(1e9)}`]: 1 }))),
    mutant('other type', () => {
      const key = one(keys)
      return forged(data({ ...sampleReport, [key]: one([{ a: 1 }, -1, [[]]]) }))
    }),
    mutant('other schema', () =>
      forged(
        data(
          one([
            {},
            [],
            null,
            { format: 'dau-moi/so', version: 1 },
            { ...sampleReport, version: 3 + upTo(9) },
            { ...sampleReport, version: 1 },
          ]) as object,
        ),
      ),
    ),
    mutant('sum broken', () => {
      const at = 1 + upTo(8)
      const figures = sampleReport.figures.map((figure, index) =>
        index === at ? { ...figure, value: (figure.value ?? 0) + 1 + upTo(50) } : figure,
      )
      return forged(data({ ...sampleReport, figures }))
    }),
    mutant('training', () => forged(data({ ...sampleReport, training: true }))),
    mutant('newer bundle', () => forged(data(sampleReport), { version: 2 + upTo(50) })),
    mutant('manifest lies', () => {
      const [first, ...rest] = files
      const manifest = JSON.parse(Buffer.from(first?.bytes ?? []).toString()) as {
        files: { size: number; sha256: string }[]
      }
      const at = upTo(manifest.files.length)
      const told = manifest.files.map((file, index) =>
        index === at
          ? random() < 0.5
            ? { ...file, size: file.size + 1 + upTo(5) }
            : { ...file, sha256: hash(Buffer.from([upTo(256)])) }
          : file,
      )
      const bytes = Buffer.from(canonicalize({ ...manifest, files: told }) ?? '')
      return writeStoredZip([{ name: bundleEntries.manifest, bytes }, ...rest])
    }),
    () => ({
      kind: 'an older one again',
      bytes: sampleBundle({ report: { ...sampleReport, exportedAt: `2026-12-1${upTo(10)}T08:30:00.000+07:00` } }),
      flaggedOnly: true,
    }),
  ]
}

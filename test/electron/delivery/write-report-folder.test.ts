import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepBundle, readKeptBundle } from '../../../electron/bundle/bundle-store.ts'
import { deliverReportJob } from '../../../electron/delivery/deliver-report-job.ts'
import { writeReportFolder } from '../../../electron/delivery/write-report-folder.ts'
import { sampleBundle } from '../bundle/sample-bundle.ts'
import { tinyDisk } from '../reports/tiny-disk.ts'
import { codeOf, must } from '../requests/open-register.ts'

const name = 'bao-cao-06325-2025-12-15-2026-12-14-lan-dau.bctt'
const bytes = sampleBundle({ pdf: Buffer.alloc(300_000, 'x') })
let data: string
let hash: string
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'dau-moi-du-lieu-'))
  hash = must(await keepBundle(data, bytes))
})
afterEach(() => rmSync(data, { recursive: true }))

/** A copy onto a drive; `during` runs before each file, with how many are written. */
const deliver = (folder: string, during: (done: number) => void = () => undefined) =>
  deliverReportJob(
    { folder, name, sha256: hash },
    { dataFolder: data, cancelled: () => false, progress: (done) => during(done) },
  )
const sourceIsWhole = async () => expect(must(await readKeptBundle(data, hash)).equals(bytes)).toBe(true)

describe('a report copied to a stick', () => {
  it('is the same bytes on every stick', async () => {
    const [one, two] = [mkdtempSync(join(tmpdir(), 'dau-moi-usb-')), mkdtempSync(join(tmpdir(), 'dau-moi-usb-'))]
    try {
      const { folderName } = must(await deliver(one))
      must(await deliver(two))
      expect(readdirSync(one)).toEqual([folderName])
      for (const file of readdirSync(join(one, folderName)))
        expect(readFileSync(join(two, folderName, file)).equals(readFileSync(join(one, folderName, file)))).toBe(true)
      expect(readFileSync(join(one, folderName, name)).equals(bytes)).toBe(true)
    } finally {
      for (const usb of [one, two]) rmSync(usb, { recursive: true })
    }
  })

  it('is not begun on a stick without room, and says how much there is', async ({ skip }) => {
    const disk = tinyDisk('size=200k')
    if (!disk) return skip('file systems cannot be mounted here')
    try {
      const full = await deliver(disk.folder)
      expect(codeOf(full)).toBe('diskFull')
      expect(full.ok ? '' : full.error.message).toMatch(/chỉ còn trống 0,2 MB, báo cáo cần 0,[67] MB/)
      expect(readdirSync(disk.folder)).toEqual([])
    } finally {
      disk.remove()
    }
    await sourceIsWhole()
  })

  it('leaves nothing on a stick that fills up in the middle', async ({ skip }) => {
    const disk = tinyDisk('size=1m')
    if (!disk) return skip('file systems cannot be mounted here')
    try {
      const filled = await deliver(disk.folder, (done) => {
        if (done === 1) execFileSync('sh', ['-c', `head -c 900000 /dev/zero > ${disk.folder}/khac || true`])
      })
      expect(codeOf(filled)).toBe('diskFull')
      expect(readdirSync(disk.folder)).toEqual(['khac'])
    } finally {
      disk.remove()
    }
    await sourceIsWhole()
  })

  it('says that a stick may not be written, or became so in the middle', async ({ skip }) => {
    const disk = tinyDisk('size=2m')
    if (!disk) return skip('file systems cannot be mounted here')
    try {
      const locked = await deliver(disk.folder, (done) => {
        if (done === 2) execFileSync('mount', ['-o', 'remount,ro', disk.folder])
      })
      expect(codeOf(locked)).toBe('fileUnwritable')
      expect(readdirSync(disk.folder).filter((file) => !file.startsWith('.'))).toEqual([])
    } finally {
      disk.remove()
    }
    await sourceIsWhole()
  })

  it('says that the stick is gone when it is pulled in the middle', async () => {
    const usb = mkdtempSync(join(tmpdir(), 'dau-moi-usb-'))
    const pulled = await deliver(usb, (done) => {
      if (done === 2) rmSync(usb, { recursive: true })
    })
    expect(codeOf(pulled)).toBe('fileUnwritable')
    expect(pulled.ok ? '' : pulled.error.message).toContain('đã bị rút')
    await sourceIsWhole()
  })

  it('can be given up while the stick is slow', async () => {
    const usb = mkdtempSync(join(tmpdir(), 'dau-moi-usb-'))
    const done = { written: 0 }
    const stopped = await writeReportFolder(
      usb,
      { name, bytes },
      {
        progress: (written) => {
          done.written = written
        },
        cancelled: () => done.written >= 2,
      },
    )
    expect(codeOf(stopped)).toBe('cancelled')
    expect(readdirSync(usb)).toEqual([])
    rmSync(usb, { recursive: true })
  })

  it('is refused when what is kept was changed since', async () => {
    const usb = mkdtempSync(join(tmpdir(), 'dau-moi-usb-'))
    rmSync(join(data, 'bao-cao'), { recursive: true })
    expect(codeOf(await deliver(usb))).toBe('fileUnreadable')
    rmSync(usb, { recursive: true })
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAgencyKey } from '../../../electron/bundle/agency-key.ts'
import { openBundle } from '../../../electron/bundle/open-bundle.ts'
import { bundlesInState, readReport } from '../../../electron/consolidation/bundle-repository.ts'
import { readCollections } from '../../../electron/consolidation/collection-repository.ts'
import { decideBundle } from '../../../electron/consolidation/decide-bundle.ts'
import { type ConsolidatingSession, exportConsolidated } from '../../../electron/consolidation/export-consolidated.ts'
import { makeFileTokens } from '../../../electron/files/file-tokens.ts'
import { makeJobRunner } from '../../../electron/jobs/job-runner.ts'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { tinyDisk } from '../reports/tiny-disk.ts'
import { codeOf, must } from '../requests/open-register.ts'
import { bundleOf, type Department, openDepartment, reportOf } from './department.ts'

let department: Department
let nation: Department
let target: string
let session: ConsolidatingSession
const ports = { pdfFromHtml: async () => Buffer.from('%PDF-1.7\n') }
const collectionId = () => readCollections(department.deps.database)[0]?.id ?? 0
const exporting = (folder = target) =>
  exportConsolidated(session, ports, {
    collectionId: collectionId(),
    jobId: 'job',
    folderToken: session.files.issue(folder),
  })

beforeAll(async () => {
  department = openDepartment()
  nation = openDepartment('nation')
  target = mkdtempSync(join(tmpdir(), 'dau-moi-gui-'))
  const gate = makeWriteGate()
  session = {
    ...department.deps,
    mode: 'agency',
    dataFolder: department.incoming,
    jobs: makeJobRunner({
      databaseFile: department.context.databaseFile,
      dataFolder: department.incoming,
      resourcesFolder: department.deps.resourcesFolder,
      workerFile: join(import.meta.dirname, '../../../electron/jobs/job-worker.ts'),
      shownDay: localDate('2026-12-22'),
      gate,
      officer: () => 'Lương Thị Hà',
      onProgress: () => undefined,
      onFault: (entry) => {
        throw new Error(JSON.stringify(entry))
      },
    }),
    writeGate: gate,
    files: makeFileTokens(),
    appVersion: '0.1.0',
  }
  for (let index = 0; index < 5; index += 1) department.put(`${index}.bctt`, bundleOf(index))
  await department.takeIn()
})
afterAll(() => {
  department.close()
  nation.close()
  rmSync(target, { recursive: true, force: true })
})

describe('a consolidated report', () => {
  it('is four files and their checksums, with a sheet by agency whose totals are sums over its rows', async () => {
    const report = must(await exporting())
    expect(report).toMatchObject({ members: 5, edition: { kind: 'first', number: 1, of: null }, by: 'Lương Thị Hà' })
    const folder = join(target, report.folderName)
    const bundle = 'tong-hop-20-2025-12-15-2026-12-14-lan-1.bctt'
    expect(readdirSync(folder).toSorted()).toEqual(
      ['SHA256SUMS.txt', 'bao-cao.docx', 'bao-cao.pdf', 'phu-luc-so-lieu.xlsx', bundle].toSorted(),
    )
    const sheet = read(readFileSync(join(folder, 'phu-luc-so-lieu.xlsx')), { cellFormula: true }).Sheets['Theo cơ quan']
    const total = sheet?.D4
    expect(total?.f).toBe('SUM(D5:D9)')
    const values = [5, 6, 7, 8, 9].map((row) => Number(sheet?.[`D${row}`]?.v))
    expect(total?.v).toBe(values.reduce((sum, value) => sum + value, 0))
    expect(values).toEqual([0, 1, 2, 3, 4].map((index) => reportOf(index).figures[1]?.value))
    const opened = must(openBundle(readFileSync(join(folder, bundle))))
    expect(opened).toMatchObject({ sha256: report.sha256, signedBy: null })
    expect(opened.report.members).toHaveLength(5)
  })

  it('written again replaces the first, signed with the key the department has made since', async () => {
    const key = must(await makeAgencyKey(session.dataFolder))
    const first = readdirSync(target)[0] ?? ''
    const again = must(await exporting())
    expect(again.edition).toMatchObject({ kind: 'replacing', number: 2 })
    const bundle = readdirSync(join(target, again.folderName)).find((name) => name.endsWith('lan-2.bctt')) ?? ''
    const opened = must(openBundle(readFileSync(join(target, again.folderName, bundle))))
    expect(opened.signedBy).toBe(key.publicKey)
    expect(again.folderName).not.toBe(first)
  })

  it('goes up and is taken in by the ministry, which puts it together by the same code', async () => {
    const { files } = await nation.takeIn([target])
    expect(files.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'held'])
    const { database } = nation.deps
    const [collection] = readCollections(database)
    const [held] = bundlesInState(database, collection?.id ?? 0, ['held'])
    expect(held?.reason).toBe('newKey')
    must(decideBundle(nation.deps, { id: held?.id ?? 0, decision: 'accept', note: 'Đã đối chiếu' }))
    const [current] = bundlesInState(database, collection?.id ?? 0, ['current'])
    expect(current).toMatchObject({ edition: { number: 2 }, level: 'province' })
    expect(readReport(database, current?.id ?? 0)?.members).toHaveLength(5)
  })

  it('is not begun on a stick without room, and says when what it was written to is no stick', async ({ skip }) => {
    expect(must(await exporting()).onDrive).toBe(false)
    const disk = tinyDisk('size=40k')
    if (!disk) return skip('file systems cannot be mounted here')
    try {
      const full = await exporting(disk.folder)
      expect(codeOf(full)).toBe('diskFull')
      expect(full.ok ? '' : full.error.message).toContain('Chưa ghi gì')
      expect(readdirSync(disk.folder)).toEqual([])
    } finally {
      disk.remove()
    }
  })

  it('says that the stick is gone, and leaves the reports taken in as they were', async () => {
    const usb = mkdtempSync(join(tmpdir(), 'dau-moi-usb-'))
    rmSync(usb, { recursive: true })
    const gone = await exporting(usb)
    expect(codeOf(gone)).toBe('fileUnwritable')
    expect(gone.ok ? '' : gone.error.message).toContain('đã bị rút')
    expect(bundlesInState(department.deps.database, collectionId(), ['current'])).toHaveLength(5)
  })

  it('is refused without a folder and without a report', async () => {
    const order = { collectionId: collectionId(), jobId: 'job', folderToken: 'la' }
    expect(codeOf(await exportConsolidated(session, ports, order))).toBe('notFound')
    for (const { id } of bundlesInState(department.deps.database, collectionId(), ['current']))
      must(decideBundle(department.deps, { id, decision: 'drop', note: 'Thử' }))
    expect(codeOf(await exporting())).toBe('notAllowedNow')
  })
})

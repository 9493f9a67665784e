import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figureCodes } from '../../../electron/bundle/figure-codes.ts'
import { packBundle, reportBytes } from '../../../electron/bundle/pack-bundle.ts'
import { bundlesInState } from '../../../electron/consolidation/bundle-repository.ts'
import { readBoard, readCollections } from '../../../electron/consolidation/collection-repository.ts'
import { setDueDay } from '../../../electron/consolidation/collections.ts'
import { decideBundle, trustNewKeys } from '../../../electron/consolidation/decide-bundle.ts'
import { takeInCodes } from '../../../electron/consolidation/take-in-codes.ts'
import { takeInJob } from '../../../electron/consolidation/take-in-job.ts'
import { contentHash } from '../../../electron/files/content-hash.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { ReportFile } from '../../../shared/reports/report-file.ts'
import { newKey } from '../bundle/sample-bundle.ts'
import { codeOf, must } from '../requests/open-register.ts'
import { bundleOf, communeAt, type Department, openDepartment, reportOf } from './department.ts'

let department: Department
beforeEach(() => {
  department = openDepartment()
})
afterEach(() => department.close())

const collection = () => {
  const [first] = readCollections(department.deps.database)
  if (!first) throw new Error('No collection')
  return first
}
const held = () => bundlesInState(department.deps.database, collection().id, ['held'])
const aside = () => bundlesInState(department.deps.database, collection().id, ['aside'])
const current = () => bundlesInState(department.deps.database, collection().id, ['current'])
const outcomes = async (paths?: readonly string[]) => {
  const { files } = await department.takeIn(paths)
  return files.map(({ outcome }) => outcome)
}
const signedBundle = (report: ReportFile, sign: ReturnType<typeof newKey> | null) =>
  packBundle({ report, word: Buffer.from('w'), workbook: Buffer.from('x'), pdf: Buffer.from('p'), sign })

describe('bundles taken in', () => {
  it('from a folder and the folders in it open a collection of their period and show on the board', async () => {
    department.put('a/mot.bctt', bundleOf(0))
    department.put('a/b/hai.BCTT', bundleOf(1))
    department.put('a/ghi-chu.txt', Buffer.from('không phải báo cáo'))
    const { files, stopped } = await department.takeIn()
    expect(files.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['hai.BCTT', 'accepted'],
      ['mot.bctt', 'accepted'],
    ])
    expect(stopped).toBe(false)
    const { database } = department.deps
    expect(collection()).toMatchObject({ kind: 'annual', from: '2025-12-15', to: '2026-12-14', current: 2, held: 0 })
    const board = readBoard(database, collection(), localDate('2026-12-22'))
    expect(board).toHaveLength(65)
    expect(board.filter(({ state }) => state === 'sent').map(({ code }) => code)).toEqual([
      communeAt(0).code,
      communeAt(1).code,
    ])
    must(setDueDay(department.deps, collection().id, localDate('2026-12-21')))
    const late = readBoard(database, collection(), localDate('2026-12-22'))
    expect(late.filter(({ state }) => state === 'sentLate')).toHaveLength(2)
    expect(late.filter(({ state }) => state === 'late')).toHaveLength(63)
  })

  it('twice are said to be the same and change nothing', async () => {
    department.put('mot.bctt', bundleOf(0))
    department.put('mot-lan-nua.bctt', bundleOf(0))
    expect(await outcomes()).toEqual(['accepted', 'duplicate'].toSorted())
    expect(await outcomes()).toEqual(['duplicate', 'duplicate'])
    expect(current()).toHaveLength(1)
  })

  it('that replace the one that counts take its place; the older one again is kept aside', async () => {
    const first = bundleOf(0)
    const second = bundleOf(0, {
      edition: { kind: 'replacing', number: 2, of: contentHash(first) },
      exportedAt: '2026-12-21T09:00:00.000+07:00',
    })
    expect(await outcomes([department.put('2.bctt', second)])).toEqual(['accepted'])
    expect(await outcomes([department.put('1.bctt', first)])).toEqual(['aside'])
    expect(current().map(({ edition }) => edition.number)).toEqual([2])
    expect(aside().map(({ reason }) => reason)).toEqual(['older'])
    const third = bundleOf(0, { edition: { kind: 'supplement', number: 3, of: contentHash(second) } })
    expect(await outcomes([department.put('3.bctt', third)])).toEqual(['accepted'])
    expect(current().map(({ edition }) => edition.number)).toEqual([3])
  })

  it('of one edition that differ hold each other until the officer chooses, and both stay kept', async () => {
    department.put('1.bctt', bundleOf(0))
    department.put('2.bctt', bundleOf(0, { exportedAt: '2026-12-21T09:00:00.000+07:00' }))
    expect(await outcomes()).toEqual(['accepted', 'held'])
    expect(held().map(({ reason }) => reason)).toEqual(['conflict', 'conflict'])
    expect(current()).toEqual([])
    const [newest] = held()
    must(decideBundle(department.deps, { id: newest?.id ?? 0, decision: 'accept', note: 'Đã gọi điện hỏi' }))
    expect(current().map(({ id, decidedNote }) => [id, decidedNote])).toEqual([[newest?.id, 'Đã gọi điện hỏi']])
    expect(aside().map(({ reason }) => reason)).toEqual(['notChosen'])
  })

  it('of one edition: when one is dropped with a reason the other counts', async () => {
    department.put('1.bctt', bundleOf(0))
    department.put('2.bctt', bundleOf(0, { exportedAt: '2026-12-21T09:00:00.000+07:00' }))
    await department.takeIn()
    const [newest] = held()
    const id = newest?.id ?? 0
    expect(codeOf(decideBundle(department.deps, { id, decision: 'drop', note: '' }))).toBe('invalidInput')
    must(decideBundle(department.deps, { id, decision: 'drop', note: 'Gửi nhầm' }))
    expect(current()).toHaveLength(1)
    const { files } = await department.takeIn()
    expect(files.map(({ outcome, message }) => [outcome, message])).toContainEqual([
      'duplicate',
      'Chính gói này đã được bỏ ra («Gửi nhầm»); nếu cần, mở cơ quan đó và dùng lại.',
    ])
  })

  it('of an agency that is not expected, of another name, level or period wait for the officer', async () => {
    const agency = reportOf(0).agency
    const first = reportOf(0)
    department.put('0-dung.bctt', bundleOf(1))
    department.put('1-ngoai.bctt', bundleOf(0, { agency: { ...agency, code: '00004', name: 'UBND phường Ba Đình' } }))
    department.put(
      '2-khac-ten.bctt',
      bundleOf(2, { agency: { ...agency, code: communeAt(2).code, name: 'UBND xã Lạ' } }),
    )
    department.put('3-tinh.bctt', bundleOf(3, { agency: { ...agency, level: 'province', code: '' } }))
    department.put(
      '4-ky-khac.bctt',
      bundleOf(4, { period: { from: localDate('2026-01-01'), to: first.period.to }, asOf: first.period.to }),
    )
    expect(await outcomes()).toEqual(['accepted', 'held', 'held', 'held', 'held'])
    const waiting = held().toReversed()
    expect(waiting.map(({ reason }) => reason)).toEqual(['unknownAgency', 'otherName', 'otherLevel', 'otherPeriod'])
    for (const { id } of waiting) must(decideBundle(department.deps, { id, decision: 'accept', note: '' }))
    expect(held()).toEqual([])
    // The province's own report names an agency of the list: it came beside the commune's.
    expect(current().map(({ agencyName }) => agencyName)).toContain('UBND phường Ba Đình')
    expect(readBoard(department.deps.database, collection(), localDate('2026-12-22'))).toHaveLength(66)
  })

  it('with a name but no code are known by the name', async () => {
    const { agency } = reportOf(5)
    expect(await outcomes([department.put('a.bctt', bundleOf(5, { agency: { ...agency, code: '' } }))])).toEqual([
      'accepted',
    ])
  })

  it('stop between files when the officer says so, and keep what was taken in', async () => {
    for (let index = 0; index < 6; index += 1) department.put(`${index}.bctt`, bundleOf(index))
    let asked = 0
    const stopping = { ...department.context, cancelled: () => ++asked > 8 }
    const result = must(await takeInJob({ paths: [department.incoming] }, stopping))
    expect(result.stopped).toBe(true)
    expect(result.files.length).toBeLessThan(6)
    expect(result.files.length).toBeGreaterThan(0)
    expect(current()).toHaveLength(result.files.length)
  })
})

describe('a stick pulled out while its bundles are taken in', () => {
  const pulled = async (when: (done: number, total: number | null) => boolean) => {
    for (let index = 0; index < 4; index += 1) department.put(`usb/${index}.bctt`, bundleOf(index))
    const usb = join(department.incoming, 'usb')
    const context = {
      ...department.context,
      progress: (done: number, total: number | null) => {
        if (when(done, total)) rmSync(usb, { recursive: true, force: true })
      },
    }
    return must(await takeInJob({ paths: [usb] }, context)).files
  }

  it('before they were found is said of the stick, not passed over as an empty one', async () => {
    const files = await pulled((_done, total) => total === null)
    expect(files.map(({ name, outcome }) => [name, outcome])).toEqual([['usb', 'refused']])
    expect(files[0]?.message).toContain('đã bị rút')
  })

  it('leaves what was taken in, names each file that was not read, and nothing is counted twice afterwards', async () => {
    const files = await pulled((done) => done === 2)
    expect(files.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'refused', 'refused'])
    expect(files[3]?.message).toContain('USB, ổ mạng có bị rút không')
    expect(current()).toHaveLength(2)
    expect((await pulled(() => false)).map(({ outcome }) => outcome)).toEqual([
      'duplicate',
      'duplicate',
      'accepted',
      'accepted',
    ])
    expect(current()).toHaveLength(4)
  })
})

describe('signed bundles', () => {
  const key = newKey()
  const other = newKey()

  it('wait until their key is trusted; another key, and none, wait too', async () => {
    expect(await outcomes([department.put('1.bctt', signedBundle(reportOf(0), key))])).toEqual(['held'])
    expect(held()[0]?.reason).toBe('newKey')
    expect(must(trustNewKeys(department.deps, collection().id))).toEqual({ trusted: 1 })
    expect(current()).toHaveLength(1)
    const edition = { kind: 'replacing', number: 2, of: current()[0]?.sha256 ?? '' } as const
    const forged = signedBundle(reportOf(0, { edition }), other)
    expect(await outcomes([department.put('2.bctt', forged)])).toEqual(['held'])
    const plain = signedBundle(reportOf(0, { edition, appVersion: '0.2.0' }), null)
    expect(await outcomes([department.put('3.bctt', plain)])).toEqual(['held'])
    expect(held().map(({ reason }) => reason)).toEqual(['unsigned', 'otherKey'])
    expect(current()[0]?.edition.number).toBe(1)
    const good = signedBundle(reportOf(0, { edition, appVersion: '0.3.0' }), key)
    expect(await outcomes([department.put('4.bctt', good)])).toEqual(['accepted'])
    expect(current()[0]?.edition.number).toBe(2)
  })

  it('of two new keys for one agency are not trusted together', async () => {
    department.put('1.bctt', signedBundle(reportOf(0), key))
    department.put('2.bctt', signedBundle(reportOf(0, { appVersion: '0.2.0' }), other))
    expect(await outcomes()).toEqual(['held', 'held'])
    expect(must(trustNewKeys(department.deps, collection().id))).toEqual({ trusted: 1 })
    expect(current()).toHaveLength(1)
    expect(held().map(({ reason }) => reason)).toEqual(['otherKey'])
  })
})

describe('what a scanner typed', () => {
  it('counts as from paper, and the file takes its place when it comes', async () => {
    const report = reportOf(0)
    const lines = figureCodes(report, contentHash(reportBytes(report)))
    expect(must(takeInCodes(department.deps, lines))).toMatchObject({ outcome: 'accepted' })
    expect(current().map(({ way, remarks }) => [way, remarks])).toEqual([['paper', ['fromPaper']]])
    expect(must(takeInCodes(department.deps, lines)).outcome).toBe('duplicate')
    expect(await outcomes([department.put('1.bctt', bundleOf(0))])).toEqual(['accepted'])
    expect(current().map(({ way }) => way)).toEqual(['file'])
    expect(aside().map(({ reason }) => reason)).toEqual(['fileCame'])
  })

  it('and a file with other figures are a conflict', async () => {
    const report = reportOf(0)
    must(takeInCodes(department.deps, figureCodes(report, contentHash(reportBytes(report)))))
    expect(await outcomes([department.put('1.bctt', bundleOf(0, { appVersion: '9.9.9' }))])).toEqual(['held'])
    expect(held()).toHaveLength(2)
  })
})

describe('mails', () => {
  const mail = (name: string, bytes: Uint8Array) =>
    [
      'From: ubnd@xa.example',
      'Subject: =?utf-8?B?QsOhbyBjw6Fv?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed;',
      ' boundary="=_ngoai"',
      '',
      'Lời đầu thư.',
      '--=_ngoai',
      'Content-Type: multipart/alternative; boundary="=_ngoai-trong"',
      '',
      '--=_ngoai-trong',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Kính gửi Sở',
      '--=_ngoai-trong--',
      '--=_ngoai',
      `Content-Type: application/octet-stream; ${name}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; file${name}`,
      '',
      Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--=_ngoai--',
      '',
    ].join('\r\n')

  it('give the bundles attached to them, forwarded ones too, and say when they carry none', async () => {
    const inner = mail('name="bao-cao-1.bctt"', bundleOf(0))
    department.put('1.eml', Buffer.from(inner))
    department.put('2.eml', Buffer.from(mail("name*=utf-8''b%C3%A1o%20c%C3%A1o.bctt", bundleOf(1))))
    department.put(
      '3.eml',
      Buffer.from(
        `Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n${mail('name="../../ngoai.bctt"', bundleOf(2))}\n--x--\n`,
      ),
    )
    department.put('4.eml', Buffer.from('Subject: trong\r\n\r\nKhông có gì'))
    const { files } = await department.takeIn()
    expect(files.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['1.eml: bao-cao-1.bctt', 'accepted'],
      ['2.eml: báo cáo.bctt', 'accepted'],
      ['3.eml: ngoai.bctt', 'accepted'],
      ['4.eml', 'refused'],
    ])
  })
})

import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import { openLog } from '../../../electron/log.ts'
import type { AboutFacts } from '../../../shared/about/about-facts.ts'
import type { SupportPreview } from '../../../shared/about/support-file.ts'
import type { Result } from '../../../shared/result.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, someAgency, someFacts } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

const mark = 'Đặng Thị Dấu Riêng'
const idNumber = '020199007777'

/** An agency whose every text that could name somebody carries a mark, and the window's side of its calls. */
const desk = () => {
  const test = openTestSession('2026-11-20')
  const log = openLog(test.folder, () => '2026-11-20T01:00:00.000Z')
  const parts = {
    handlers: makeHandlers(test.sessions, testPorts({ chooseSavePath: async (name) => join(test.folder, name) })),
    writeGate: () => test.sessions.current().writeGate,
    refusalOf: () => null,
    onFault: log.fault,
  }
  const ask = async <T>(name: string, input?: unknown) => (await dispatch(parts, name, input)) as Result<T>
  return {
    ...test,
    log,
    ask,
    call: async <T>(name: string, input?: unknown): Promise<T> => must(await ask<T>(name, input)),
  }
}

const marked = (): typeof someAgency => ({
  ...someAgency,
  name: `UBND xã ${mark}`,
  address: `Thôn ${mark}`,
  focalPoint: { ...someAgency.focalPoint, name: mark, email: 'dau-rieng@xa.gov.vn' },
  signer: { ...someAgency.signer, name: mark },
})

describe('the support file', () => {
  it('tells versions, settings, counts, checks, the computer and the log, and holds no name, number or path', async () => {
    const { call, ask, log, folder } = desk()
    await call('agency.save', marked())
    const facts = someFacts()
    await call('requests.receive', {
      ...facts,
      content: `Hồ sơ của ${mark}`,
      requester: { ...facts.requester, name: mark, idNumber },
    })
    log.fault(`requests.receive`, new Error(`Không ghi được ${mark} ${idNumber} ở ${homedir()}/${mark}`))
    await ask('requests.read', { id: mark })

    const { texts, token } = await call<SupportPreview>('about.previewSupport', { jobId: 'ho-tro' })
    expect(texts.map(({ name }) => name)).toEqual([
      'phien-ban.txt',
      'thiet-lap.txt',
      'so-dong.txt',
      'kiem-tra.txt',
      'may-tinh.txt',
      'nhat-ky.txt',
    ])
    const said = texts.map(({ text }) => text).join('\n')
    expect(said).toMatch(/^request: 1$/m)
    expect(said).toContain('Kiểm tra tệp sổ: đạt')
    expect(said).toContain('requests.receive · Error')
    for (const secret of [mark, 'Dấu Riêng', idNumber, 'dau-rieng', folder, `${homedir()}/`])
      expect(said).not.toContain(secret)

    const name = await call<string>('about.saveSupport', { token })
    const zip = readFileSync(join(folder, name))
    expect(zip.subarray(0, 2).toString()).toBe('PK')
    expect(zip.includes(Buffer.from(mark))).toBe(false)
  })

  it('writes exactly what was shown: an older preview is refused', async () => {
    const { call, ask } = desk()
    const first = await call<SupportPreview>('about.previewSupport', { jobId: 'mot' })
    await call<SupportPreview>('about.previewSupport', { jobId: 'hai' })
    expect(await ask('about.saveSupport', { token: first.token })).toMatchObject({ error: { code: 'notFound' } })
  })
})

describe('what the app is made of', () => {
  it('is read from the open register, the law in force and the loaded modules', async () => {
    const { call } = desk()
    const about = await call<AboutFacts>('about.read')
    expect(about.sqlite).toMatch(/^3\.\d+/)
    expect(about.ciphers).toContain('SQLite3 Multiple Ciphers')
    expect(about.packs.length).toBeGreaterThan(3)
    expect(about.calendarYears.map(({ year }) => year)).toContain(2026)
    expect(about).toMatchObject({ newestBackup: null, encrypted: false, build: null })
    expect(about.databaseVersion).toBeGreaterThan(200)
  })
})

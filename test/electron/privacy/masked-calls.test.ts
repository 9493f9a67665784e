import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { petitionsHandlers } from '../../../electron/ipc/petitions-handlers.ts'
import { requestsHandlers } from '../../../electron/ipc/requests-handlers.ts'
import type { Ports } from '../../../electron/ports.ts'
import { newestDataUses } from '../../../electron/privacy/data-use-repository.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { requestFactsSchema } from '../../../shared/requests/information-request.ts'
import { noConditions } from '../../../shared/requests/request-log.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, someAgency, someFacts, withRequester } from '../requests/open-register.ts'

const numbers = ['020190001234', '0912 345 678', 'hoa@thon.vn', '030303030303', '040404040404']
const facts = withRequester(someFacts(), {
  email: 'hoa@thon.vn',
  kind: 'organisation',
  organisationName: 'Hội Nông dân',
  representativeName: 'Lý Văn Sơn',
  representativeIdNumber: '030303030303',
  members: [{ name: 'Hà Thị Lan', idNumber: '040404040404', reason: '' }],
})

const open = async () => {
  const { sessions, folder } = openTestSession('2026-11-20')
  const session = sessions.current()
  must(saveAgency(session, someAgency))
  let saved = 0
  const ports = {
    chooseSavePath: async () => {
      saved += 1
      return join(folder, `xuat-${saved}.xlsx`)
    },
  } as unknown as Ports
  const calls = requestsHandlers(sessions.current, ports)
  const petitions = petitionsHandlers(sessions.current, ports)
  const received = must(await calls.receive({ ...facts, files: [] }))
  return { session, folder, calls, petitions, received, uses: () => newestDataUses(session.database, 10) }
}

const query = {
  text: '',
  filter: 'all',
  year: null,
  ids: null,
  conditions: noConditions,
  columns: ['idNumber', 'contact'],
  sort: 'number',
  descending: false,
  offset: 0,
  limit: 50,
} as const

const shows = (value: unknown): readonly string[] => numbers.filter((one) => JSON.stringify(value).includes(one))

describe('numbers of people on their way to the window', () => {
  it('are masked in every answer about a request, the list of rows and acts included', async () => {
    const { calls, received } = await open()
    expect(shows(received)).toEqual([])
    expect(shows(await calls.read({ id: 1 }))).toEqual([])
    expect(shows(await calls.query({ ...query, columns: [...query.columns] }))).toEqual([])
    expect(shows(await calls.note({ id: 1, on: localDate('2026-11-20'), text: 'Đã gọi' }))).toEqual([])
    expect(shows(await calls.withdraw({ id: 1, on: localDate('2026-11-20'), reason: '' }))).toEqual([])
  })

  it('come whole when they are asked for, written down once the request is closed', async () => {
    const { calls, uses } = await open()
    expect(shows(await calls.readWhole({ id: 1 }))).toEqual(numbers)
    expect(uses()).toEqual([])
    await calls.withdraw({ id: 1, on: localDate('2026-11-20'), reason: '' })
    expect(shows(await calls.readWhole({ id: 1 }))).toEqual(numbers)
    expect(uses()).toMatchObject([{ kind: 'shown', what: 'Yêu cầu 1/2026', people: 1, by: 'Lương Thị Hà' }])
  })

  it('cannot come back masked into the register', async () => {
    const { received } = await open()
    const parsed = requestFactsSchema.safeParse(received.request.facts)
    expect(parsed.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'requester.email',
      'requester.idNumber',
      'requester.members.0.idNumber',
      'requester.phone',
      'requester.representativeIdNumber',
    ])
  })

  it('still find what the same person asked before', async () => {
    const { calls, received } = await open()
    const second = must(await calls.receive({ ...facts, files: [] }))
    const { name, idNumber } = received.request.facts.requester
    const similar = must(await calls.similar({ name, idNumber, content: facts.content, exceptId: second.request.id }))
    expect(similar.found.map(({ person, row }) => [person, row.id])).toEqual([['sameIdNumber', 1]])
  })

  it('are left out of an exported register unless asked for, which is written down', async () => {
    const { calls, folder, uses } = await open()
    const asked = { ...query, columns: [] }
    must(await calls.export({ jobId: 'a', query: asked, whole: false }))
    expect(uses()).toEqual([])
    must(await calls.export({ jobId: 'b', query: asked, whole: true }))
    const [masked, whole] = await Promise.all(
      ['xuat-1.xlsx', 'xuat-2.xlsx'].map(async (name) => readXlsx(readFileSync(join(folder, name)))),
    )
    expect(shows(masked)).toEqual([])
    expect(shows(whole)).toEqual(numbers.slice(0, 3))
    expect(uses()).toMatchObject([{ kind: 'logExport', people: 1 }])
  })

  it('are masked in petitions too', async () => {
    const { petitions, folder, uses } = await open()
    const received = must(
      await petitions.receive({
        source: 'citizen',
        receivedOn: localDate('2026-11-18'),
        channel: 'phone',
        name: 'Lý Văn Sơn',
        contact: 'Thôn Trung, 0912 345 678',
        itemId: null,
        title: 'Dự toán',
        wrong: 'Sai số',
        creator: '',
        publisher: '',
        wrongPlaces: ['posting'],
      }),
    )
    expect(received.petition.facts.contact).toBe('Thôn Trung, •••• ••• 678')
    expect(shows(await petitions.read({ id: 1 }))).toEqual([])
    expect(shows(await petitions.readWhole({ id: 1 }))).toEqual(['0912 345 678'])
    const asked = { filter: 'all', text: '', itemId: null, ids: null } as const
    must(await petitions.export({ ...asked, whole: false }))
    expect(shows(await readXlsx(readFileSync(join(folder, 'xuat-1.xlsx'))))).toEqual([])
    expect(uses()).toEqual([])
    must(await petitions.export({ ...asked, whole: true }))
    expect(shows(await readXlsx(readFileSync(join(folder, 'xuat-2.xlsx'))))).toEqual(['0912 345 678'])
    expect(uses()).toMatchObject([{ kind: 'petitionExport' }])
  })
})

import { describe, expect, it } from 'vitest'
import { announceCosts } from '../../../electron/requests/announce-costs.ts'
import { dueRequests } from '../../../electron/requests/due-requests.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { notifyTimeLimit } from '../../../electron/requests/notify-time-limit.ts'
import { recordPayment } from '../../../electron/requests/record-payment.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { DueCalendar } from '../../../shared/requests/due-calendar.ts'
import { freshRegister } from './fresh-register.ts'
import { must, oldLawFacts, onDay, orderOf, received, someFacts } from './open-register.ts'

const day = localDate
const register = freshRegister('2026-11-10')

const november = { from: day('2026-11-01'), to: day('2026-11-30'), perDay: 3 }
const due = async (query: Partial<typeof november> = {}, today = '2026-11-10'): Promise<DueCalendar> =>
  must(await dueRequests(onDay(register.deps, today), { ...november, ...query }))
const lines = ({ days }: DueCalendar) =>
  days.flatMap(({ entries }) => entries.map(({ number, kind, dueOn, status }) => [number, kind, dueOn, status]))

describe('the days on which something is still to be done', () => {
  it('hold what is open on the day that holds, and nothing of what waits or is closed', async () => {
    received(register.deps, someFacts())
    received(register.deps, someFacts({ validOn: null, missingParts: 'lý do' }))
    const refused = received(register.deps).request.id
    const ground = 'luat-01-2026.27.3'
    must(
      refuseRequest(register.deps, {
        id: refused,
        on: day('2026-11-10'),
        ground,
        explanation: 'x',
        documentNumber: '',
      }),
    )
    const calendar = await due()
    expect(lines(calendar)).toEqual([[1, 'provide', '2026-11-16', 'soon']])
    expect(calendar.days[0]).toMatchObject({ answers: 1, others: 0 })
    expect(calendar.days[0]?.entries[0]).toMatchObject({
      requesterName: 'Nguyễn Thị Hòa',
      dueText: 'còn 6 ngày (thứ Hai 16/11)',
    })
  })

  it('an extended request stands on its new day alone and is never overdue before it', async () => {
    const { id } = received(register.deps).request
    must(extendRequest(onDay(register.deps, '2026-11-16'), { id, on: day('2026-11-16'), amount: 12, reason: 'x' }))
    const calendar = await due({}, '2026-11-20')
    expect(lines(calendar)).toEqual([[1, 'extended', '2026-11-26', 'soon']])
    expect(calendar.overdue).toEqual({ count: 0, from: null })
  })

  it('the day to pay by stands there rolled past a day off, until it is taken back', async () => {
    const { id } = received(register.deps).request
    const told = must(
      announceCosts(register.deps, {
        id,
        on: day('2026-11-10'),
        ...orderOf(24_000),
        payBy: day('2026-11-24'),
        note: '',
      }),
    )
    expect(lines(await due())).toEqual([
      [1, 'provide', '2026-11-16', 'soon'],
      [1, 'payCosts', '2026-11-25', 'running'],
    ])
    const eventId = told.request.events.at(-1)?.id ?? 0
    must(revokeAct(register.deps, { id, eventId, reason: 'ghi nhầm' }))
    expect(lines(await due())).toEqual([[1, 'provide', '2026-11-16', 'soon']])
  })

  it('the day to pay by leaves the calendar once everything is paid', async () => {
    const { id } = received(register.deps).request
    const on = day('2026-11-10')
    must(announceCosts(register.deps, { id, on, ...orderOf(24_000), payBy: day('2026-11-20'), note: '' }))
    expect(lines(await due()).map(([, kind]) => kind)).toEqual(['provide', 'payCosts'])
    must(recordPayment(register.deps, { id, on, amount: 10_000, documentNumber: '' }))
    expect(lines(await due()).map(([, kind]) => kind)).toEqual(['provide', 'payCosts'])
    must(recordPayment(register.deps, { id, on, amount: 14_000, documentNumber: '' }))
    expect(lines(await due()).map(([, kind]) => kind)).toEqual(['provide'])
  })

  it('the notice of the time limit stands there where the law asks for one, until it was given', async () => {
    const over = { channel: 'electronic', sentOn: day('2026-08-28'), receivedOn: day('2026-08-28') } as const
    const { id } = received(register.deps, oldLawFacts(over)).request
    const september = { from: day('2026-09-01'), to: day('2026-09-30') }
    expect(lines(await due(september))).toEqual([
      [1, 'notifyTimeLimit', '2026-09-08', 'overdue'],
      [1, 'provide', '2026-09-24', 'overdue'],
    ])
    must(notifyTimeLimit(register.deps, { id, on: day('2026-09-08'), documentNumber: '1/TB', note: '' }))
    expect(lines(await due(september))).toEqual([[1, 'provide', '2026-09-24', 'overdue']])
  })

  it('counts everything past its day, in sight or not, and gives the first entries of a day with the count of all', async () => {
    for (let count = 0; count < 5; count += 1) received(register.deps)
    const calendar = await due({ from: day('2026-12-01'), to: day('2026-12-31') }, '2026-11-17')
    expect(calendar.days).toEqual([])
    expect(calendar.overdue).toEqual({ count: 5, from: '2026-11-16' })
    const [only] = (await due({}, '2026-11-17')).days
    expect(only?.answers).toBe(5)
    expect(only?.entries.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('answers anew after the register changed', async () => {
    received(register.deps)
    expect((await due()).days[0]?.answers).toBe(1)
    received(register.deps)
    expect((await due()).days[0]?.answers).toBe(2)
  })
})

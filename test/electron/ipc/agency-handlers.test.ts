import { describe, expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { LawBook } from '../../../shared/law/law-book.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { Result } from '../../../shared/result.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, someAgency, someFacts } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

const desk = (today: string) => {
  const test = openTestSession(today)
  const handlers = makeHandlers(test.sessions, testPorts({}))
  const parts = {
    handlers,
    writeGate: () => test.sessions.current().writeGate,
    refusalOf: () => null,
    onFault: () => undefined,
  }
  const call = async <T>(name: string, input?: unknown): Promise<T> =>
    must((await dispatch(parts, name, structuredClone(input))) as Result<T>)
  return { ...test, call }
}

describe('Counting Saturdays', () => {
  it('moves the deadlines of open requests at once, and back again', async () => {
    const { call, lawChanges } = desk('2026-11-10')
    await call('agency.save', someAgency)
    const day = localDate('2026-11-09')
    const received = await call<RequestDetails>(
      'requests.receive',
      someFacts({ sentOn: day, receivedOn: day, validOn: day }),
    )
    const dueOn = async () => (await call<RequestDetails>('requests.read', { id: received.request.id })).deadline?.dueOn
    const weeklyRest = async () => (JSON.parse(await call<string>('law.readBook')) as LawBook).calendar.weeklyRest
    expect(await dueOn()).toBe('2026-11-23')
    expect(lawChanges()).toBe(0)

    await call('agency.save', { ...someAgency, saturdayCounts: true })
    expect(await dueOn()).toBe('2026-11-21')
    expect(await weeklyRest()).toEqual([0])
    expect(lawChanges()).toBe(1)

    await call('agency.save', { ...someAgency, name: 'Ủy ban nhân dân phường Mới', saturdayCounts: true })
    expect(lawChanges()).toBe(1)

    await call('agency.save', someAgency)
    expect(await dueOn()).toBe('2026-11-23')
    expect(await weeklyRest()).toEqual([6, 0])
    expect(lawChanges()).toBe(2)
  })
})

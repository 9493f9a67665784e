import { afterEach, expect, it } from 'vitest'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { readOpenRequests } from '../../../electron/requests/open-requests.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { movedDeadlines } from '../../../shared/requests/moved-deadlines.ts'
import { stateOf, withDay } from '../../law/changed-law.ts'
import { book } from '../../law/shipped-law-book.ts'
import { must, oldLawFacts, openRegister, type Register, received, someFacts } from './open-register.ts'

let register: Register
afterEach(() => register.close())

it('reads the requests whose limit runs, and of them nothing but what decides their day', () => {
  register = openRegister('2026-11-16')
  const { deps } = register
  const day = localDate('2026-11-13')
  const on = { sentOn: day, receivedOn: day, validOn: day }
  received(deps, oldLawFacts())
  received(deps, someFacts({ ...on, validOn: null, missingParts: 'lý do' }))
  const extended = received(deps, someFacts(on)).request.id
  must(extendRequest(deps, { id: extended, on: localDate('2026-11-16'), amount: 5, reason: 'x' }))
  const refused = received(deps, someFacts(on)).request.id
  const ground = 'luat-01-2026.27.3'
  must(refuseRequest(deps, { id: refused, on: localDate('2026-11-16'), ground, explanation: 'x', documentNumber: '' }))
  expect(readOpenRequests(deps.database)).toEqual([
    {
      id: 1,
      label: '1/2026',
      facts: { channel: 'inPerson', sentOn: '2026-08-31', validOn: '2026-09-03', complexity: 'complex' },
      extension: null,
    },
    {
      id: 3,
      label: '3/2026',
      facts: { channel: 'inPerson', sentOn: '2026-11-13', validOn: '2026-11-13', complexity: null },
      extension: { on: '2026-11-16', amount: 5 },
    },
  ])
})

it('a changed calendar names the open requests that move and leaves closed ones alone', () => {
  register = openRegister('2026-11-16')
  const { deps } = register
  const day = localDate('2026-11-13')
  const on = { sentOn: day, receivedOn: day, validOn: day }
  const open = received(deps, someFacts(on)).request.id
  received(deps, someFacts({ ...on, validOn: null, missingParts: 'lý do' }))
  expect(movedDeadlines(readOpenRequests(deps.database), stateOf(book), stateOf(withDay('2026-11-25', 'off')))).toEqual(
    [
      {
        requestId: open,
        label: '1/2026',
        before: '2026-11-25',
        after: '2026-11-26',
        why: '25/11/2026 thành ngày nghỉ',
      },
    ],
  )
})

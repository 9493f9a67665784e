import { describe, expect, it } from 'vitest'
import { receiveRequest } from '../../../electron/requests/receive-request.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { requestLabel } from '../../../shared/requests/information-request.ts'
import { freshRegister } from './fresh-register.ts'
import { codeOf, must, oldLawFacts, onDay, received, someFacts, withRequester, wrongFieldsOf } from './open-register.ts'

const register = freshRegister()

const day = localDate

describe('receiving a request', () => {
  it('gives numbers without gaps within the year of receiving', () => {
    const numbers = [1, 2, 3].map(() => requestLabel(received(register.deps).request))
    expect(numbers).toEqual(['1/2026', '2/2026', '3/2026'])
  })

  it('numbers a request received on 31/12 but entered in January in the old year', () => {
    received(register.deps)
    const january = onDay(register.deps, '2027-01-04')
    const newYear = received(
      january,
      someFacts({ sentOn: day('2027-01-04'), receivedOn: day('2027-01-04'), validOn: day('2027-01-04') }),
    )
    const late = received(
      january,
      someFacts({ sentOn: day('2026-12-31'), receivedOn: day('2026-12-31'), validOn: day('2026-12-31') }),
    )
    expect([newYear, late].map(({ request }) => requestLabel(request))).toEqual(['1/2027', '2/2026'])
  })

  it('uses no number when it refuses', () => {
    received(register.deps)
    expect(codeOf(receiveRequest(register.deps, someFacts({ channel: 'fax' })))).toBe('invalidInput')
    expect(requestLabel(received(register.deps).request)).toBe('2/2026')
  })

  it('chooses the law by the day of sending, on both sides of 01/9/2026', () => {
    const before = received(register.deps, oldLawFacts())
    const after = received(register.deps, oldLawFacts({ sentOn: day('2026-09-01'), complexity: null }))
    expect([before.request.law, after.request.law]).toEqual(['luat-104-2016', 'luat-01-2026'])
  })

  it('keeps a request that lacks something waiting, with no deadline', () => {
    const details = received(register.deps, someFacts({ validOn: null, missingParts: 'lý do, mục đích' }))
    expect(details.request.state).toBe('waitingCompletion')
    expect(details.deadline).toBeNull()
    expect(details.status).toBe('notRunning')
  })

  it('records who took it in, and when', () => {
    const [event] = received(register.deps).request.events
    expect(event).toMatchObject({ kind: 'received', sequence: 1, on: '2026-11-02', by: 'Lương Thị Hà' })
    expect(event?.at).toMatch(/^2026-11-22T/)
  })

  it.each([
    [
      'a day of receiving after today',
      someFacts({ receivedOn: day('2026-11-23'), validOn: null, missingParts: 'x' }),
      ['receivedOn'],
    ],
    ['sending after receiving', someFacts({ sentOn: day('2026-11-03') }), ['sentOn']],
    ['valid before received', someFacts({ validOn: day('2026-11-01') }), ['validOn']],
    ['valid after today', someFacts({ validOn: day('2026-11-23') }), ['validOn']],
    ['not valid without saying what is missing', someFacts({ validOn: null }), ['missingParts']],
    ['fax under the 2026 law', someFacts({ channel: 'fax' }), ['channel']],
    ['complexity under the 2026 law', someFacts({ complexity: 'simple' }), ['complexity']],
    ['no complexity under the 2016 law', oldLawFacts({ complexity: null }), ['complexity']],
    [
      'provision by fax under the 2026 law',
      withRequester(someFacts({ provisionForm: 'fax' }), { fax: '0205 1' }),
      ['provisionForm'],
    ],
    ['electronic provision without an address', someFacts({ provisionForm: 'electronic' }), ['requester.email']],
    [
      'postal provision without an address',
      withRequester(someFacts({ provisionForm: 'post' }), { address: '' }),
      ['provisionAddress'],
    ],
    [
      'an organisation without name and representative',
      withRequester(someFacts(), { kind: 'organisation' }),
      ['requester.organisationName', 'requester.representativeName'],
    ],
    [
      'a guardian without a name',
      withRequester(someFacts(), { capacity: 'guardian' }),
      ['requester.representativeName'],
    ],
    ['a day before any law known', someFacts({ sentOn: day('2018-06-30') }), ['sentOn']],
  ])('refuses %s and names the field', (_what, facts, fields) => {
    const result = receiveRequest(register.deps, facts)
    expect(codeOf(result)).toBe('invalidInput')
    expect(wrongFieldsOf(result)).toEqual(fields)
    expect(JSON.stringify(result)).not.toContain('Hòa')
  })

  it.each([
    [
      'received today',
      someFacts({ sentOn: day('2026-11-22'), receivedOn: day('2026-11-22'), validOn: day('2026-11-22') }),
    ],
    [
      'fax under the 2016 law',
      withRequester(oldLawFacts({ channel: 'fax', provisionForm: 'fax' }), { fax: '0205 3000 009' }),
    ],
    [
      'electronic provision with an address',
      withRequester(someFacts({ provisionForm: 'electronic' }), { email: 'hoa@thu.example' }),
    ],
  ])('accepts %s', (_what, facts) => {
    expect(must(receiveRequest(register.deps, facts)).request.number).toBe(1)
  })
})

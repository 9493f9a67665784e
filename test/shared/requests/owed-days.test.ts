import { expect, it } from 'vitest'
import { addDays, localDate } from '../../../shared/calendar/local-date.ts'
import { owedDayCounter } from '../../../shared/requests/owed-days.ts'
import { requestMilestones } from '../../../shared/requests/request-milestones.ts'
import { oldLawFacts, someFacts } from '../../electron/requests/open-register.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'
import { requestWith } from './request-with.ts'

const owed = owedDayCounter(book, calendar)
const extend = { kind: 'extend', amount: 5, reason: 'x' } as const

it('gives the days of the milestones that run, for both laws, every channel, with and without an extension', () => {
  const spans = [
    { make: oldLawFacts, from: '2026-06-01', days: 90 },
    { make: someFacts, from: '2026-09-01', days: 200 },
  ]
  let compared = 0
  for (const { make, from, days } of spans) {
    for (let index = 0; index < days; index += 1) {
      const sentOn = addDays(localDate(from), index)
      for (const channel of ['inPerson', 'electronic', 'post'] as const) {
        const facts = make({ sentOn, receivedOn: sentOn, validOn: sentOn, channel })
        for (const request of [requestWith(facts), requestWith(facts, [addDays(sentOn, 1), extend])]) {
          const told = requestMilestones(book, calendar, request, sentOn)
            .filter(({ doneOn }) => doneOn === null)
            .map(({ kind, of, dueOn }) => ({ kind, of, dueOn }))
          const days = [...owed({ facts, extension: request.extension })]
          expect(days.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))).toEqual(told)
          compared += 1
        }
      }
    }
  }
  expect(compared).toBe(290 * 3 * 2)
})

it('a request that waits for completion owes nothing, nor one the law book has no answer for', () => {
  expect(owed({ facts: someFacts({ validOn: null }), extension: null })).toEqual([])
  expect(owed({ facts: oldLawFacts({ complexity: null }), extension: null })).toEqual([])
})

import { expect, it } from 'vitest'
import { readReportFigures } from '../../../electron/reports/read-report-figures.ts'
import { askForCorrection } from '../../../electron/requests/ask-for-correction.ts'
import { correctInformation } from '../../../electron/requests/correct-information.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { must, received } from '../requests/open-register.ts'
import { annual } from './register-of-a-year.ts'

const register = freshRegister('2027-12-20')

const day = localDate
const figuresOf = (from: string, to: string) => {
  const { figures, checks } = must(readReportFigures(register.deps, annual({ from: day(from), to: day(to) })))
  expect(checks.filter(({ passed }) => !passed)).toEqual([])
  return ['corrections', 'correctionsSettled'].map((name) => figures.find(({ id }) => id === `requests.${name}`)?.value)
}
const years = () => [figuresOf('2026-01-01', '2026-12-31'), figuresOf('2027-01-01', '2027-12-31')]

it('counts each correction in the period it arose in and the one it was settled in, past the end of its request', () => {
  const { id } = received(register.deps).request
  const base = { id, method: 'copyOnSite', address: '', cost: 0, note: '', screening: 'clear' } as const
  must(provideInformation(register.deps, { ...base, on: day('2026-11-10'), extent: 'full', withheld: '' }))
  expect(years()).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ])
  const claim = { id, from: 'requester', claim: 'Sai diện tích', documentNumber: '' } as const
  const asked = must(askForCorrection(register.deps, { ...claim, on: day('2026-12-28') }))
  must(askForCorrection(register.deps, { ...claim, on: day('2026-12-31') }))
  expect(years()[0]).toEqual([2, 0])
  const correctionId = asked.request.corrections[0]?.id ?? 0
  const answer = {
    id,
    correctionId,
    outcome: 'corrected',
    screening: 'clear',
    answer: 'x',
    documentNumber: '',
  } as const
  must(correctInformation(register.deps, { ...answer, on: day('2027-01-04') }))
  expect(years()).toEqual([
    [2, 0],
    [0, 1],
  ])
})

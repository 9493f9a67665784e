import { expect, it } from 'vitest'
import { type LocalDate, localDate } from '../../../shared/calendar/local-date.ts'
import { foldPetition } from '../../../shared/petitions/fold-petition.ts'
import { type Petition, petitionFactsSchema } from '../../../shared/petitions/petition.ts'
import type { PetitionEvent, PetitionEventBody } from '../../../shared/petitions/petition-acts.ts'
import { petitionCases, petitionFigures } from '../../../shared/reports/petition-figures.ts'
import { sumsOfFigures } from '../../../shared/reports/report-sums.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const day = (text: string): LocalDate => localDate(text)
const scope = { from: day('2025-12-15'), to: day('2026-12-14'), asOf: day('2026-11-22') }

let ids = 0
const petition = (
  receivedOn: string,
  steps: readonly (PetitionEventBody & { readonly on: string })[],
  own = false,
): Petition => {
  ids += 1
  const facts = petitionFactsSchema.parse({
    source: own ? 'ownFinding' : 'citizen',
    receivedOn,
    channel: own ? null : 'post',
    name: own ? '' : 'A',
    contact: '',
    itemId: null,
    title: 'Giá đất',
    wrong: 'Sai số',
    creator: '',
    publisher: '',
    wrongPlaces: ['portal'],
  })
  const bodies = [{ kind: 'receive' as const, facts, on: receivedOn }, ...steps]
  const events = bodies.map((body, index) => ({
    ...body,
    on: day(body.on),
    id: ids * 100 + index,
    sequence: index + 1,
    at: '',
    by: '',
  })) as PetitionEvent[]
  return { id: ids, year: 2026, number: ids, ...foldPetition(events) }
}
const answered = (on: string, finding: 'right' | 'wrong') => ({
  kind: 'answer' as const,
  finding,
  text: 'x',
  number: '',
  on,
})
const corrected = (on: string) => ({
  kind: 'correct' as const,
  correction: 'y',
  places: ['portal' as const],
  absent: [],
  complete: true,
  on,
})

const valuesOf = (petitions: readonly Petition[], at = scope) =>
  Object.fromEntries(
    petitionFigures(book, at, petitionCases(book, calendar, petitions, at.asOf)).map(({ id, value }) => [
      id.replace('catalogue.petitions', ''),
      value,
    ]),
  )

it('Petitions are counted by receipt, answer, limit and correction, each on its own day', () => {
  const petitions = [
    petition('2026-11-02', [answered('2026-11-12', 'right')]),
    petition('2026-11-02', [answered('2026-11-13', 'wrong'), corrected('2026-11-20')]),
    petition('2025-12-14', [answered('2025-12-20', 'wrong')]),
    petition('2026-11-20', [], true),
    // Answered after the day the figures are true on: still open on that day.
    petition('2026-11-20', [answered('2026-11-23', 'right')]),
    petition('2026-11-23', []),
    petition('2026-11-03', [{ kind: 'void', reason: 'Trùng', on: '2026-11-24' }]),
  ]
  expect(valuesOf(petitions)).toEqual({
    '': 4,
    '.citizen': 3,
    '.ownFinding': 1,
    '.otherAgency': 0,
    Answered: 3,
    'Answered.right': 1,
    'Answered.wrong': 2,
    'Answered.onTime': 2,
    'Answered.late': 1,
    'Answered.noLimit': 0,
    Corrected: 1,
    Open: 3,
  })
})

it('Each breakdown adds up to its main figure, and each figure has its cases', () => {
  const petitions = [
    petition('2026-11-02', [answered('2026-11-12', 'right')]),
    petition('2026-11-03', [answered('2026-11-04', 'wrong')], true),
  ]
  const figures = petitionFigures(book, scope, petitionCases(book, calendar, petitions, scope.asOf))
  const valueIn = (id: string) => figures.find((figure) => figure.id === id)?.value ?? 0
  const sums = sumsOfFigures(figures)
  expect(sums.map(({ breakdown }) => breakdown)).toEqual(['Theo nguồn', 'Theo kết quả', 'Theo thời hạn'])
  for (const { wholeId, partIds } of sums)
    expect(partIds.reduce((sum, id) => sum + valueIn(id), 0)).toBe(valueIn(wholeId))
  for (const { value, cases } of figures) expect([cases.noun, cases.ids.length]).toEqual(['petitions', value])
})

it('An empty book of petitions adds no rows', () => {
  expect(petitionFigures(book, scope, [])).toEqual([])
})

import type { z } from 'zod'
import type { PackProblem } from '../../shared/law/check-law-book.ts'

/** What a schema found wrong in the JSON of a pack, each fault at its datum. */
export const schemaProblems = (file: string, json: unknown, error: z.ZodError): readonly PackProblem[] =>
  error.issues.map((issue) => ({ file, datum: datumAt(json, issue.path), reason: reasonOf(issue) }))

/** The first faults in words, each with its datum, and how many more there are. */
export const problemText = (problems: readonly PackProblem[], line: (problem: PackProblem) => string): string => {
  const lines = problems.slice(0, mostLines).map(line)
  const more = problems.length > lines.length ? ` (và ${problems.length - lines.length} lỗi khác)` : ''
  return `${lines.join('; ')}${more}`
}

const mostLines = 5

/** The id of the datum (or the date, or the year) nearest above the fault, else the path itself. */
const datumAt = (json: unknown, at: readonly PropertyKey[]): string => {
  let here = json
  let name = ''
  for (const key of at) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined
    if (typeof here !== 'object' || here === null) continue
    const named = Reflect.get(here, 'id') ?? Reflect.get(here, 'date') ?? Reflect.get(here, 'year')
    if (typeof named === 'string' || typeof named === 'number') name = String(named).slice(0, 120)
  }
  return name || at.join('.') || 'toàn tệp'
}

/** Lists of a pack or an update; the datum itself is named already. */
const lists: readonly PropertyKey[] = ['data', 'packs', 'years', 'calendarYears', 'days']

const reasonOf = (issue: z.core.$ZodIssue): string => {
  const field = issue.path.filter((key) => typeof key === 'string' && !lists.includes(key)).join('.')
  return field ? `trường «${field}»: ${issue.message}` : issue.message
}

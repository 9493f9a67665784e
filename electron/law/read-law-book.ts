import { z } from 'zod'
import { calendarPackSchema } from '../../shared/law/calendar-schemas.ts'
import { calendarPackProblems, lawPackProblems, type PackProblem } from '../../shared/law/check-law-book.ts'
import { composeLawBook, type ShippedLaw } from '../../shared/law/compose-law-book.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { lawPackSchema } from '../../shared/law/law-schemas.ts'
import { calendarFile, LawPackError, lawFiles, readPackFile } from './law-folder.ts'
import { problemText, schemaProblems } from './pack-faults.ts'

/**
 * Reads every pack of a folder (calendar.json and the law packs) as they ship, through every check. Throws LawPackError when
 * one is missing, broken or clashes. What the build has checked is read by `knownLaw`.
 */
export const readShippedLaw = (folder: string): ShippedLaw => {
  const calendar = readPack(folder, calendarFile, calendarPackSchema)
  const packs = lawFiles(folder).map((file) => ({ file, pack: readPack(folder, file, lawPackSchema) }))
  const problems = [...calendarPackProblems(calendarFile, calendar), ...lawPackProblems(packs)]
  if (problems.length > 0) refuse(problems)
  return { calendar, packs: packs.map(({ pack }) => pack) }
}

/** The law book of the shipped packs alone; throws as `readShippedLaw` does. */
export const readLawBook = (folder: string): LawBook => composeLawBook(readShippedLaw(folder), [], [])

const readPack = <Pack>(folder: string, file: string, schema: z.ZodType<Pack>): Pack => {
  const json = readPackFile(folder, file)
  const parsed = schema.safeParse(json, { error: z.locales.vi().localeError })
  if (parsed.success) return parsed.data
  return refuse(schemaProblems(file, json, parsed.error))
}

const refuse = (problems: readonly PackProblem[]): never => {
  const text = problemText(problems, ({ file, datum, reason }) => `${file}, mục «${datum}»: ${reason}`)
  throw new LawPackError(`Gói dữ liệu pháp luật không dùng được: ${text}.`)
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { calendarPackProblems, lawPackProblems, type PackProblem } from '../../shared/law/check-law-book.ts'
import { composeLawBook, type ShippedLaw } from '../../shared/law/compose-law-book.ts'
import type { CalendarPack, LawBook, LawPack } from '../../shared/law/law-book.ts'
import { calendarPackSchema, lawPackSchema } from '../../shared/law/law-schemas.ts'
import { problemText, schemaProblems } from './pack-faults.ts'

/** A law pack that cannot be used; the message names file, datum and reason in Vietnamese. */
export class LawPackError extends Error {
  override readonly name = 'LawPackError'
}

const calendarFile = 'calendar.json'

/**
 * Reads every pack of a folder (calendar.json and the law packs) as they ship. Throws LawPackError when one is missing,
 * broken or clashes. `checked` is a `lawFolderHash` of packs that went through all this before, as those the build ships did:
 * the very same bytes need not be checked again at every start.
 */
export const readShippedLaw = (folder: string, checked = ''): ShippedLaw => {
  if (checked !== '' && lawFolderHash(folder) === checked) return knownLaw(folder)
  const calendar = readPack(folder, calendarFile, calendarPackSchema)
  const packs = lawFiles(folder).map((file) => ({ file, pack: readPack(folder, file, lawPackSchema) }))
  const problems = [...calendarPackProblems(calendarFile, calendar), ...lawPackProblems(packs)]
  if (problems.length > 0) refuse(problems)
  return { calendar, packs: packs.map(({ pack }) => pack) }
}

/** The law book of the shipped packs alone; throws as `readShippedLaw` does. */
export const readLawBook = (folder: string): LawBook => composeLawBook(readShippedLaw(folder), [], [])

/** SHA-256 over names and bytes of the packs of a folder. Throws LawPackError when one can't be read. */
export const lawFolderHash = (folder: string): string => {
  const hash = createHash('sha256')
  for (const file of [calendarFile, ...lawFiles(folder)])
    hash.update(file).update('\0').update(readText(folder, file)).update('\0')
  return hash.digest('hex')
}

const knownLaw = (folder: string): ShippedLaw => ({
  calendar: parseJson(calendarFile, readText(folder, calendarFile)) as CalendarPack,
  packs: lawFiles(folder).map((file) => parseJson(file, readText(folder, file)) as LawPack),
})

const lawFiles = (folder: string): readonly string[] => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== calendarFile)
    .sort()
  if (files.length === 0)
    throw new LawPackError('Thư mục dữ liệu pháp luật không có gói nào; hãy cài đặt lại phần mềm.')
  return files
}

const readPack = <Pack>(folder: string, file: string, schema: z.ZodType<Pack>): Pack => {
  const json = parseJson(file, readText(folder, file))
  const parsed = schema.safeParse(json, { error: z.locales.vi().localeError })
  if (parsed.success) return parsed.data
  return refuse(schemaProblems(file, json, parsed.error))
}

const readText = (folder: string, file: string): string => {
  try {
    return readFileSync(path.join(folder, file), 'utf8')
  } catch {
    throw new LawPackError(`Không đọc được gói dữ liệu pháp luật «${file}»; hãy cài đặt lại phần mềm.`)
  }
}

const parseJson = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new LawPackError(`Gói dữ liệu pháp luật «${file}» không phải tệp JSON đúng; hãy lấy lại tệp này.`)
  }
}

const refuse = (problems: readonly PackProblem[]): never => {
  const text = problemText(problems, ({ file, datum, reason }) => `${file}, mục «${datum}»: ${reason}`)
  throw new LawPackError(`Gói dữ liệu pháp luật không dùng được: ${text}.`)
}

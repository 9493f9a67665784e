import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ShippedLaw } from '../../shared/law/compose-law-book.ts'
import type { CalendarPack, LawPack } from '../../shared/law/law-book.ts'

/** A law pack that cannot be used; the message names file, datum and reason in Vietnamese. */
export class LawPackError extends Error {
  override readonly name = 'LawPackError'
}

export const calendarFile = 'calendar.json'

/**
 * The packs of a folder when they are, byte for byte, those of the hash `checked`: they went through every check when the app was
 * built and need not at every start. Undefined when they are others. Throws LawPackError when one can't be read.
 */
export const knownLaw = (folder: string, checked: string): ShippedLaw | undefined => {
  const [calendar, ...packs] = readTexts(folder)
  if (calendar === undefined || hashOf([calendar, ...packs]) !== checked) return undefined
  return { calendar: parsePack(calendar) as CalendarPack, packs: packs.map((pack) => parsePack(pack) as LawPack) }
}

/** SHA-256 over names and bytes of the packs of a folder. Throws LawPackError when one can't be read. */
export const lawFolderHash = (folder: string): string => hashOf(readTexts(folder))

/** Names of the law packs of a folder, without the calendar; throws LawPackError when there is none. */
export const lawFiles = (folder: string): readonly string[] => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== calendarFile)
    .sort()
  if (files.length === 0)
    throw new LawPackError('Thư mục dữ liệu pháp luật không có gói nào; hãy cài đặt lại phần mềm.')
  return files
}

/** What one pack says, not checked yet; throws LawPackError when it can't be read or is no JSON. */
export const readPackFile = (folder: string, file: string): unknown => parsePack(readText(folder, file))

type PackText = { readonly file: string; readonly text: string }

/** The calendar first. */
const readTexts = (folder: string): readonly PackText[] =>
  [calendarFile, ...lawFiles(folder)].map((file) => readText(folder, file))

const hashOf = (texts: readonly PackText[]): string => {
  const hash = createHash('sha256')
  for (const { file, text } of texts) hash.update(file).update('\0').update(text).update('\0')
  return hash.digest('hex')
}

const parsePack = ({ file, text }: PackText): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new LawPackError(`Gói dữ liệu pháp luật «${file}» không phải tệp JSON đúng; hãy lấy lại tệp này.`)
  }
}

const readText = (folder: string, file: string): PackText => {
  try {
    return { file, text: readFileSync(path.join(folder, file), 'utf8') }
  } catch {
    throw new LawPackError(`Không đọc được gói dữ liệu pháp luật «${file}»; hãy cài đặt lại phần mềm.`)
  }
}

import { basename } from 'node:path'
import type { FormTemplate } from '../../shared/forms/template-facts.ts'
import type { TemplateFile } from '../../shared/forms/template-file.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { markTemplateRestored, markTemplateRetired, readTemplate } from './template-repository.ts'
import { readStoredTemplate } from './template-store.ts'

/** For an id no template has. */
const findTemplate = (database: ReadableDatabase, id: number): Result<FormTemplate> => {
  const template = readTemplate(database, id)
  return template
    ? ok(template)
    : refusal('notFound', 'Không tìm thấy mẫu này. Hãy mở lại trang Pháp luật, phần Mẫu văn bản.')
}

export const wordFilter = { name: 'Văn bản Word', extensions: ['docx'] } as const

/** «phieu-tiep-nhan» of a form's name, for the name of a file. */
const fileStem = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

type Saving = Pick<Ports, 'chooseSavePath'>

/** Asks where, then writes a Word file to begin a template of this name with; null when the dialog was closed. */
export const saveStartingTemplate = async (
  ports: Saving,
  name: string,
  write: () => Promise<Uint8Array>,
): Promise<Result<{ readonly fileName: string } | null>> => {
  const path = await ports.chooseSavePath(`mau-${fileStem(name)}.docx`, [wordFilter])
  if (path === null) return ok(null)
  const written = await writeWholeFile(path, await write())
  return written.ok ? ok({ fileName: basename(path) }) : written
}

/**
 * Asks where, then writes a kept template: its Word file as it was put in (`word`), or with its facts as one file for another place
 * (`withFacts`); null when the dialog was closed.
 */
export const saveTemplate = async (
  session: Pick<Session, 'database' | 'dataFolder'>,
  ports: Saving,
  { id, as }: { readonly id: number; readonly as: 'word' | 'withFacts' },
): Promise<Result<{ readonly fileName: string } | null>> => {
  const template = findTemplate(session.database, id)
  if (!template.ok) return template
  const bytes = await readStoredTemplate(session.dataFolder, template.value)
  if (!bytes.ok) return bytes
  const stem = `mau-${fileStem(template.value.name)}`
  const path =
    as === 'word'
      ? await ports.chooseSavePath(`${stem}.docx`, [wordFilter])
      : await ports.chooseSavePath(`${stem}.json`, [{ name: 'Mẫu văn bản kèm thông tin', extensions: ['json'] }])
  if (path === null) return ok(null)
  const content = as === 'word' ? bytes.value : travelling(template.value, bytes.value)
  const written = await writeWholeFile(path, content)
  return written.ok ? ok({ fileName: basename(path) }) : written
}

const travelling = (template: FormTemplate, bytes: Uint8Array): Uint8Array => {
  const { form, law, from, until, name, number, citation, note, fileName, hash } = template
  const file: TemplateFile = {
    format: 'dau-moi.mau-van-ban',
    formatVersion: 1,
    facts: { form, law, from, until, name, number, citation, note },
    fileName,
    hash,
    word: Buffer.from(bytes).toString('base64'),
  }
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
}

/** Takes a template out of use; papers issued by it stay as they are. */
export const retireTemplate = (
  { database, clock, officer }: Pick<Session, 'database' | 'clock' | 'officer'>,
  id: number,
): Result<FormTemplate> => {
  const template = findTemplate(database, id)
  if (!template.ok) return template
  if (template.value.retiredOn === null)
    markTemplateRetired(database, { id, on: clock.today(), at: clock.now(), by: officer() })
  return findTemplate(database, id)
}

/** Puts a retired template back into use. */
export const restoreTemplate = ({ database }: Pick<Session, 'database'>, id: number): Result<FormTemplate> => {
  const template = findTemplate(database, id)
  if (!template.ok) return template
  markTemplateRestored(database, id)
  return findTemplate(database, id)
}

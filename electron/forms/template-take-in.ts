import { basename } from 'node:path'
import type { FieldExamples, TemplateField } from '../../shared/forms/field-list.ts'
import type { Block, PaperDocument } from '../../shared/forms/paper-document.ts'
import type { FormTemplate, TemplateFacts, TemplatePreview } from '../../shared/forms/template-facts.ts'
import { templateFileSchema } from '../../shared/forms/template-file.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { contentHash } from '../files/content-hash.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import type { Session } from '../session.ts'
import { readFieldExamples } from './template-examples.ts'
import { checkDocx, largestTemplate } from './template-kind.ts'
import { lookAtWord } from './template-look.ts'
import { quickLookNote } from './template-open.ts'
import { addTemplate, readTemplate, readTemplates } from './template-repository.ts'
import { storeTemplate } from './template-store.ts'
import { damagedWord, fillWord, readTemplateFields } from './template-word.ts'

type Read = { readonly fileName: string; readonly bytes: Uint8Array; readonly facts: TemplateFacts | null }
type Checked = Read & {
  readonly hash: string
  readonly fields: readonly TemplateField[]
  /** Filled with invented people. */
  readonly trial: readonly Block[]
}

/** base64 takes a third more than the bytes. */
const largestFile = Math.ceil(largestTemplate * 1.4)

const notTemplateFile = () =>
  refusal(
    'fileUnreadable',
    'Tệp mẫu của nơi khác bị hỏng hoặc không phải tệp mẫu văn bản của phần mềm này. Hãy xin lại tệp, hoặc chọn tệp Word .docx.',
  )

/** A template as a Word file, or as the one file another place wrote of it with its facts. */
const readFile = async (path: string): Promise<Result<Read>> => {
  const fileName = basename(path).normalize('NFC')
  const travels = /\.json$/i.test(fileName)
  const read = await readSmallFile(path, travels ? largestFile : largestTemplate, 'Tệp mẫu')
  if (!read.ok) return read
  if (!travels) return ok({ fileName, bytes: read.value, facts: null })
  const parsed = templateFileSchema.safeParse(jsonOf(read.value))
  if (!parsed.success) return notTemplateFile()
  const { facts, word, hash } = parsed.data
  const bytes = new Uint8Array(Buffer.from(word, 'base64'))
  return contentHash(bytes) === hash
    ? ok({ fileName: basename(parsed.data.fileName), bytes, facts })
    : notTemplateFile()
}

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}

const readChecked = async (path: string, examples: FieldExamples): Promise<Result<Checked>> => {
  const read = await readFile(path)
  if (!read.ok) return read
  const { bytes } = read.value
  const docx = checkDocx(bytes)
  if (!docx.ok) return docx
  const fields = readTemplateFields(bytes)
  if (!fields.ok) return fields
  try {
    const trial = lookAtWord(fillWord(bytes, examples.fields, examples.rows))
    return ok({ ...read.value, hash: contentHash(bytes), fields: fields.value, trial })
  } catch {
    // Readers of Word throw whatever they stumble over in damaged XML; nothing else can fail on bytes in memory.
    return damagedWord()
  }
}

/**
 * Reads a template file, checks it and fills it with invented people; keeps nothing. Refuses what is no plain Word file, and every
 * field that is not in the list.
 */
export const previewTemplate = async (
  { resourcesFolder }: Pick<Session, 'resourcesFolder'>,
  path: string,
): Promise<Result<TemplatePreview<PaperDocument>>> => {
  const checked = await readChecked(path, readFieldExamples(resourcesFolder))
  if (!checked.ok) return checked
  const { fileName, hash, fields, facts, trial } = checked.value
  const title = facts?.name ?? fileName
  const paper = {
    title,
    blocks: [...trial],
    marginNotes: ['Điền thử bằng thông tin tập huấn, không phải người thật.', quickLookNote],
  }
  return ok({ fileName, hash, fields, facts, paper })
}

type TakeIn = { readonly path: string; readonly hash: string; readonly facts: TemplateFacts }

/**
 * Keeps a template: its file in the data folder, then its row. Refuses as the preview does, and with `conflict` a file that changed
 * since or is in use already for the same form, law and day.
 */
export const takeInTemplate = async (
  session: Session,
  { path, hash, facts }: TakeIn,
): Promise<Result<FormTemplate>> => {
  const checked = await readChecked(path, readFieldExamples(session.resourcesFolder))
  if (!checked.ok) return checked
  const { fileName, fields, bytes } = checked.value
  if (checked.value.hash !== hash)
    return refusal('conflict', 'Tệp đã thay đổi sau khi xem trước. Chưa giữ mẫu nào. Hãy chọn lại tệp để xem lại.')
  const stored = await storeTemplate(session.dataFolder, bytes)
  if (!stored.ok) return stored
  await session.writeGate.whenFree()
  const { database, clock } = session
  const same = readTemplates(database).some(
    (one) =>
      one.retiredOn === null &&
      one.hash === hash &&
      one.form === facts.form &&
      one.law === facts.law &&
      one.from === facts.from,
  )
  if (same)
    return refusal('conflict', 'Tệp này đang được dùng cho đúng mẫu, luật và ngày này rồi. Không cần đưa vào lại.')
  const on = clock.today()
  const id = addTemplate(database, { ...facts, fileName, hash, fields, on, at: clock.now(), by: session.officer() })
  const kept = readTemplate(database, id)
  if (!kept) throw new Error('A template just written is not there.')
  return ok(kept)
}

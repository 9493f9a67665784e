import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import type { UnnumberedPaper } from '../../shared/forms/unnumbered-paper.ts'
import { ok, type Result } from '../../shared/result.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { drawPaper, paperFileName } from './draw-paper.ts'
import type { PapersDocxOrder } from './papers-docx-job.ts'
import type { FormDeps } from './preview-form.ts'
import { documentFileName, findAllIssued } from './print-document.ts'
import { paperOf } from './read-document.ts'

export type WordDeps = FormDeps & Pick<Session, 'jobs'>

/** The files written, by name; null when the officer closed the dialog. */
export type SavedWord = Result<{ readonly fileNames: readonly string[] } | null>

const wordBytes = (
  { jobs }: WordDeps,
  files: readonly (readonly PaperDocument[])[],
): Promise<Result<readonly Uint8Array[]>> =>
  jobs.run<PapersDocxOrder, readonly Uint8Array[]>('papers-docx', `word-${randomUUID()}`, { files })

const saveOne = async (
  deps: WordDeps,
  ports: Pick<Ports, 'chooseSavePath'>,
  papers: readonly PaperDocument[],
  name: string,
): Promise<SavedWord> => {
  const path = await ports.chooseSavePath(`${name}.docx`, [{ name: 'Tệp Word', extensions: ['docx'] }])
  if (path === null) return ok(null)
  const made = await wordBytes(deps, [papers])
  if (!made.ok) return made
  const written = await writeWholeFile(path, made.value[0] ?? new Uint8Array())
  return written.ok ? ok({ fileNames: [basename(path)] }) : written
}

/** A name no file of the folder has: a folder asks nobody before a file is replaced. */
const freePath = (folder: string, name: string): string => {
  const path = (count: number): string => join(folder, count === 1 ? `${name}.docx` : `${name} (${count}).docx`)
  let count = 1
  while (existsSync(path(count))) count += 1
  return path(count)
}

/** Each file under its name, or none at all. */
const writeAll = async (
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<SavedWord> => {
  const paths: string[] = []
  for (const { name, bytes } of files) {
    const path = freePath(folder, name)
    const written = await writeWholeFile(path, bytes)
    if (!written.ok) {
      await Promise.all(paths.map((one) => rm(one, { force: true }).catch(() => undefined)))
      return written
    }
    paths.push(path)
  }
  return ok({ fileNames: paths.map((path) => basename(path)) })
}

/** Issued papers as Word files: one asks where, several ask for a folder and each becomes a file of its own. */
export const saveDocumentsWord = async (
  deps: WordDeps,
  ports: Pick<Ports, 'chooseSavePath' | 'chooseFolder'>,
  documentIds: readonly number[],
): Promise<SavedWord> => {
  const found = findAllIssued(deps.database, documentIds)
  if (!found.ok) return found
  const documents = found.value
  const [first] = documents
  if (first && documents.length === 1) return saveOne(deps, ports, [paperOf(first)], documentFileName(first))
  const folder = await ports.chooseFolder('Chọn thư mục lưu các tệp Word')
  if (folder === null) return ok(null)
  const made = await wordBytes(
    deps,
    documents.map((document) => [paperOf(document)]),
  )
  if (!made.ok) return made
  const files = documents.map((document, index) => ({
    name: documentFileName(document),
    bytes: made.value[index] ?? new Uint8Array(),
  }))
  return writeAll(folder, files)
}

/** A paper without a number as one Word file, drawn from the register now. */
export const savePaperWord = async (
  deps: WordDeps,
  ports: Pick<Ports, 'chooseSavePath'>,
  paper: UnnumberedPaper,
): Promise<SavedWord> => {
  const drawn = drawPaper(deps, paper)
  return drawn.ok ? saveOne(deps, ports, drawn.value, paperFileName(deps, paper).replace(/\.pdf$/, '')) : drawn
}

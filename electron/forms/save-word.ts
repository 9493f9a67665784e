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
import type { PapersDocxOrder } from '../word/papers-docx-job.ts'
import type { IssuedDocument } from './document-repository.ts'
import { drawPaper, paperFileName } from './draw-paper.ts'
import type { FormDeps } from './preview-form.ts'
import { documentFileName, findAllIssued } from './print-document.ts'
import { paperOf } from './read-document.ts'
import { readIssuedWord } from './template-repository.ts'

export type WordDeps = FormDeps & Pick<Session, 'jobs'>

/** The files written, by name; null when the officer closed the dialog. */
export type SavedWord = Result<{ readonly fileNames: readonly string[] } | null>

const wordBytes = (
  { jobs }: WordDeps,
  files: readonly (readonly PaperDocument[])[],
): Promise<Result<readonly Uint8Array[]>> =>
  jobs.run<PapersDocxOrder, readonly Uint8Array[]>('papers-docx', `word-${randomUUID()}`, { files })

/**
 * Each issued paper as a Word file: the very file that went out where a template made it. A void one is drawn, for its mark must
 * stand on it.
 */
const issuedBytes = async (
  deps: WordDeps,
  documents: readonly IssuedDocument[],
): Promise<Result<readonly Uint8Array[]>> => {
  const kept = documents.map(({ id, voided }) => (voided ? undefined : readIssuedWord(deps.database, id)?.bytes))
  const drawn = documents.filter((_, index) => kept[index] === undefined)
  const made =
    drawn.length === 0
      ? ok([])
      : await wordBytes(
          deps,
          drawn.map((document) => [paperOf(document)]),
        )
  if (!made.ok) return made
  const rest = [...made.value]
  return ok(kept.map((bytes) => bytes ?? rest.shift() ?? new Uint8Array()))
}

const saveOne = async (
  ports: Pick<Ports, 'chooseSavePath'>,
  name: string,
  make: () => Promise<Result<readonly Uint8Array[]>>,
): Promise<SavedWord> => {
  const path = await ports.chooseSavePath(`${name}.docx`, [{ name: 'Tệp Word', extensions: ['docx'] }])
  if (path === null) return ok(null)
  const made = await make()
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
  if (first && documents.length === 1)
    return saveOne(ports, documentFileName(first), () => issuedBytes(deps, documents))
  const folder = await ports.chooseFolder('Chọn thư mục lưu các tệp Word')
  if (folder === null) return ok(null)
  const made = await issuedBytes(deps, documents)
  if (!made.ok) return made
  const files = documents.map((document, index) => ({
    name: documentFileName(document),
    bytes: made.value[index] ?? new Uint8Array(),
  }))
  return writeAll(folder, files)
}

/** A paper without a number as one Word file, drawn from the register now; `filled`: the file a template of the agency makes of it. */
export const savePaperWord = async (
  deps: WordDeps,
  ports: Pick<Ports, 'chooseSavePath'>,
  paper: UnnumberedPaper,
  filled: Uint8Array | null = null,
): Promise<SavedWord> => {
  const drawn = drawPaper(deps, paper)
  if (!drawn.ok) return drawn
  const name = paperFileName(deps, paper).replace(/\.pdf$/, '')
  return saveOne(ports, name, async () => (filled ? ok([filled]) : wordBytes(deps, [drawn.value])))
}

import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { papersHtml } from '../../shared/forms/paper-html.ts'
import { type PetitionPaper, petitionPaper, whyNotPetitionPaper } from '../../shared/petitions/petition-papers.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import type { PapersDocxOrder } from '../word/papers-docx-job.ts'
import { readPetition } from './petition-repository.ts'
import { noSuchPetition, type PetitionDeps } from './read-petition.ts'

type PaperDeps = Pick<PetitionDeps, 'database' | 'book' | 'clock'> & Pick<Session, 'mode'>
export type PetitionPaperOrder = { readonly id: number; readonly paper: PetitionPaper }

/** A paper of a petition, drawn from the register now. Refuses before the agency is described and before there is something to tell. */
export const drawPetitionPaper = (
  { database, book, clock, mode }: PaperDeps,
  { id, paper }: PetitionPaperOrder,
): Result<PaperDocument> => {
  const petition = readPetition(database, id)
  if (!petition) return noSuchPetition
  const agency = readAgency(database)
  if (!agency)
    return refusal('notAllowedNow', 'Chưa có thông tin cơ quan để in đầu văn bản. Hãy điền ở trang Cơ quan rồi in lại.')
  const whyNot = whyNotPetitionPaper(petition, paper)
  if (whyNot !== null) return refusal('notAllowedNow', whyNot)
  return ok(petitionPaper({ agency, book, petition, training: mode === 'training', on: clock.today() }, paper))
}

const names = { reply: 'tra-loi-kien-nghi', correction: 'thong-bao-dinh-chinh' } as const

/** Asks where, then writes a paper as Word or PDF; null when the dialog was closed. The name holds the number alone, no person's. */
export const savePetitionPaper = async (
  deps: PaperDeps & Pick<Session, 'jobs'>,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  { as, ...order }: PetitionPaperOrder & { readonly as: 'word' | 'pdf' },
): Promise<Result<{ readonly fileName: string } | null>> => {
  const drawn = drawPetitionPaper(deps, order)
  if (!drawn.ok) return drawn
  const petition = readPetition(deps.database, order.id)
  const ending = as === 'word' ? 'docx' : 'pdf'
  const path = await ports.chooseSavePath(`${names[order.paper]}-${petition?.number}-${petition?.year}.${ending}`, [
    { name: as === 'word' ? 'Tệp Word' : 'Tệp PDF', extensions: [ending] },
  ])
  if (path === null) return ok(null)
  const bytes =
    as === 'word'
      ? await wordBytes(deps, drawn.value)
      : ok(await ports.pdfFromHtml(papersHtml([drawn.value], { size: 'A4', fontsBase: paperFontsBase }), 'A4'))
  if (!bytes.ok) return bytes
  const written = await writeWholeFile(path, bytes.value)
  return written.ok ? ok({ fileName: basename(path) }) : written
}

const wordBytes = async ({ jobs }: Pick<Session, 'jobs'>, paper: PaperDocument): Promise<Result<Uint8Array>> => {
  const made = await jobs.run<PapersDocxOrder, readonly Uint8Array[]>('papers-docx', `word-${randomUUID()}`, {
    files: [[paper]],
  })
  return made.ok ? ok(made.value[0] ?? new Uint8Array()) : made
}

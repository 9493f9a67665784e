import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ownContent, takenInContent } from '../../shared/law/exported-update.ts'
import type { LawUpdate } from '../../shared/law/law-update.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { fileForgotten } from './law-refusals.ts'
import { readUpdatesInForce } from './law-update-repository.ts'
import { signUpdate } from './signing.ts'

export type ExportInput = {
  readonly title: string
  readonly content: 'own' | 'takenIn'
  readonly signing: { readonly keyToken: string; readonly passphrase: string } | null
}
/** `data`: rules and calendar years in the file. */
export type ExportedUpdate = { readonly fileName: string; readonly data: number; readonly signed: boolean }

const nothingOf = {
  own: 'Cơ quan chưa nhập quy định hay lịch nghỉ nào nên chưa có gì để xuất.',
  takenIn: 'Chưa nhập gói cập nhật pháp luật nào từ tệp nên chưa có gì để xuất.',
} as const

/** Asks where, then writes a law update for others, signed when asked; null when the dialog was closed. */
export const exportLawUpdate = async (
  session: Session,
  ports: Pick<Ports, 'chooseSavePath'>,
  { title, content, signing }: ExportInput,
): Promise<Result<ExportedUpdate | null>> => {
  const { database, shippedLaw, clock } = session
  const agency = readAgency(database)
  if (!agency) return refusal('notAllowedNow', 'Hãy khai báo cơ quan (mục «Cơ quan») trước khi xuất gói.')
  const updates = readUpdatesInForce(database)
  const chosen = content === 'own' ? ownContent(shippedLaw, updates, agency) : takenInContent(shippedLaw, updates)
  const data = chosen.packs.reduce((sum, pack) => sum + pack.data.length, chosen.calendarYears.length)
  if (chosen.packs.length + chosen.calendarYears.length === 0) return refusal('notAllowedNow', nothingOf[content])

  const plain: LawUpdate = {
    format: 'dau-moi.goi-phap-luat',
    formatVersion: 1,
    title,
    issuedBy: agency.name,
    issuedOn: clock.today(),
    ...chosen,
  }
  const update = signing === null ? ok(plain) : await signed(session, plain, signing)
  if (!update.ok) return update
  const path = await ports.chooseSavePath(`goi-phap-luat-${clock.today()}.json`, [
    { name: 'Gói cập nhật pháp luật', extensions: ['json'] },
  ])
  if (path === null) return ok(null)
  const written = await writeWholeFile(path, Buffer.from(`${JSON.stringify(update.value, null, 2)}\n`))
  return written.ok ? ok({ fileName: basename(path), data, signed: signing !== null }) : written
}

/** Bytes; a key file has a few hundred. */
const mostKeyFile = 65_536

const signed = async (
  session: Session,
  update: LawUpdate,
  { keyToken, passphrase }: { readonly keyToken: string; readonly passphrase: string },
): Promise<Result<LawUpdate>> => {
  const path = session.files.path(keyToken)
  if (path === undefined) return fileForgotten()
  const keyFile = await stat(path)
    .then(({ size }) => (size > mostKeyFile ? '' : readFile(path, 'utf8')))
    .catch(() => undefined)
  return keyFile === undefined
    ? refusal('fileUnreadable', `Không đọc được tệp khóa «${basename(path)}». Hãy chọn lại tệp khóa ký.`)
    : signUpdate(update, keyFile, passphrase)
}

import { paperHtml } from '../../shared/forms/paper-html.ts'
import { keyPaper } from '../../shared/reports/key-paper.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import { keyFingerprint, readAgencyKey } from './agency-key.ts'

/** Prints the page that tells the agency's key; refuses (`notAllowedNow`) while there is no agency or no key. */
export const printAgencyKey = async (
  session: Pick<Session, 'database' | 'dataFolder' | 'clock'>,
  ports: Pick<Ports, 'printHtml'>,
): Promise<Result<boolean>> => {
  const key = await readAgencyKey(session.dataFolder)
  if (!key.ok) return key
  const agency = readAgency(session.database)
  if (key.value === null || agency === null)
    return refusal('notAllowedNow', 'Chưa có khóa ký báo cáo. Hãy tạo khóa trước khi in.')
  const paper = keyPaper(agency, keyFingerprint(key.value.publicKey), session.clock.today())
  return ok(await ports.printHtml(paperHtml(paper, { size: 'A4', fontsBase: paperFontsBase }), 'A4'))
}

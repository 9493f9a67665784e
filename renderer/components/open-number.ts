import { requestNumberIn } from '../../shared/requests/request-number.ts'
import { answerOf, api } from '../api.ts'
import { go } from '../navigation-store.ts'

/** What became of a number typed or scanned: its request is open; the register has none; the text is no number. */
export type NumberOpened = 'opened' | 'unknown' | 'notANumber'

/** Opens the request whose number a text is («12/2026» and Enter, as a scanner types it). A refusal is said in the corner. */
export const openNumber = async (text: string): Promise<NumberOpened> => {
  const wanted = requestNumberIn(text)
  if (!wanted) return 'notANumber'
  const found = await answerOf(api.requests.findNumber(wanted))
  if (!found) return 'unknown'
  go('request', { id: found.id })
  return 'opened'
}

/** «Sổ theo dõi không có yêu cầu số 12/2026.» */
export const unknownNumberText = (text: string): string => {
  const wanted = requestNumberIn(text)
  return wanted
    ? `Sổ theo dõi không có yêu cầu số ${wanted.number}/${wanted.year}. Hãy xem lại số và năm trên giấy.`
    : ''
}

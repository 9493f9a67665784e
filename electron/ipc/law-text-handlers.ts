import type { Handlers } from '../../shared/ipc/contract.ts'
import { refusal } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

const later = refusal('notAllowedNow', 'Việc này chưa làm được.')

/** Official texts the agency takes in from its own files. */
export const lawTextHandlers = (
  _current: () => Session,
  _ports: Ports,
): Pick<
  Handlers['law'],
  'texts' | 'previewText' | 'takeInText' | 'removeText' | 'restoreText' | 'searchTexts' | 'readArticle'
> => ({
  texts: () => later,
  previewText: () => later,
  takeInText: () => later,
  removeText: () => later,
  restoreText: () => later,
  searchTexts: () => later,
  readArticle: () => later,
})

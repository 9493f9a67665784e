import { citationText } from '../law/citation.ts'
import { type Certainty, certaintyLabels, type FormRule } from '../law/law-book.ts'

/** What stands beside a paper of how sure a thing is; nothing where it was compared. The label inside a sentence: its other capitals are names. */
export const certaintyNote = (what: string, certainty: Certainty): readonly string[] => {
  const label = certaintyLabels[certainty]
  return certainty === 'confirmed' ? [] : [`${what}: ${label.charAt(0).toLowerCase()}${label.slice(1)}.`]
}

/** Beside every form, never on it: which form it is and by which article, what it stands in for, which fields were not compared. */
export const formNotes = (rule: FormRule): readonly string[] => [
  rule.number === ''
    ? `Pháp luật không quy định mẫu; căn cứ ${citationText(rule.citation)}.`
    : `${rule.number}, ${citationText(rule.citation)}.`,
  ...(rule.standIn === null ? [] : [rule.standIn]),
  ...(rule.note === undefined ? [] : [rule.note]),
  ...certaintyNote('Việc dùng mẫu', rule.certainty),
  ...(rule.unverified === undefined || rule.unverified.length === 0
    ? []
    : [`Các mục ghi theo trí nhớ, cần đối chiếu với mẫu chính thức: ${rule.unverified.join('; ')}.`]),
]

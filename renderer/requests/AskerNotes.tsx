import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { isLocalDate } from '../../shared/calendar/local-date.ts'
import type { AskerRule } from '../../shared/law/asker-rules.ts'
import { citationText } from '../../shared/law/citation.ts'
import { askerNotes, onlyOwnMatters } from '../../shared/requests/asker-notes.ts'
import { directlyConcernedAnswers, directlyConcernedLabels } from '../../shared/requests/information-request.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { useLawBook } from '../law-book-store.ts'
import { factLabels } from './fact-labels.ts'
import { useFacts } from './facts-form.ts'
import { ChoiceField, TextField } from './form-fields.tsx'
import { lawOf } from './law-words.ts'
import styles from './requests.module.css'

const NoteLines = ({ notes }: { readonly notes: readonly AskerRule[] }): ReactNode =>
  notes.map((note) => (
    <p key={note.id}>
      {note.told} <span className={styles.hint}>{citationText(note.citation)}</span>
    </p>
  ))

/** While the facts are typed: what the law asks of this person, and whether the information touches their own rights. */
export const AskerFields = (): ReactNode => {
  const book = useLawBook()
  const { control } = useFacts()
  const [sentOn, kind, livesHere, capacity, minor] = useWatch({
    control,
    name: ['sentOn', 'requester.kind', 'requester.livesHere', 'requester.capacity', 'requester.minor'],
  })
  const law = lawOf(book, sentOn)
  if (law === null || !isLocalDate(sentOn)) return null
  const notes = askerNotes(book, law.law, { kind, livesHere, capacity, minor: minor ?? false }, sentOn)
  return (
    <div className={styles.asker} aria-live="polite">
      <NoteLines notes={notes} />
      {onlyOwnMatters(notes) ? (
        <div className={styles.row}>
          <ChoiceField
            name="directlyConcerned"
            label={factLabels.directlyConcerned}
            empty="Chưa xác định"
            choices={directlyConcernedAnswers.map((value) => ({ value, label: directlyConcernedLabels[value] }))}
          />
          <div className={styles.broad}>
            <TextField name="concernedHow" label={factLabels.concernedHow} />
          </div>
        </div>
      ) : null}
    </div>
  )
}

const found = ({ directlyConcerned, concernedHow }: RequestDetails['request']['facts']): string => {
  const answer =
    directlyConcerned === null
      ? 'Chưa ghi thông tin có liên quan trực tiếp đến người yêu cầu hay không; hãy xác định rồi ghi vào yêu cầu (Sửa).'
      : `Đã ghi: ${directlyConcernedLabels[directlyConcerned].toLowerCase()} trực tiếp.`
  return concernedHow === '' ? answer : `${answer} ${concernedHow}`
}

/** On the request's page and where it is answered: the same, with what was found out; nothing where the law asks nothing. */
export const AskerNotes = ({
  details,
  refusing = false,
}: {
  readonly details: RequestDetails
  readonly refusing?: boolean
}): ReactNode => {
  const book = useLawBook()
  const { facts, law } = details.request
  const notes = askerNotes(book, law, facts.requester, facts.sentOn)
  if (notes.length === 0) return null
  const concern = onlyOwnMatters(notes)
  return (
    <div className={styles.asker}>
      <NoteLines notes={notes} />
      {concern ? <p>{found(facts)}</p> : null}
      {refusing && concern && facts.directlyConcerned !== 'yes' ? (
        <p>
          Luật không nêu căn cứ từ chối riêng cho trường hợp này: chỉ từ chối khi thuộc một trong các căn cứ dưới đây.
        </p>
      ) : null}
    </div>
  )
}

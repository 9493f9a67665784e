import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useMemo, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { citationText } from '../../../shared/law/citation.ts'
import type { MissingRule } from '../../../shared/law/law-book.ts'
import { answersOf } from '../../../shared/law/missing-rules.ts'
import type { OwnAnswer } from '../../../shared/law/own-rules.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useLawBook } from '../../law-book-store.ts'
import styles from '../law.module.css'
import { OwnForm } from '../OwnForm.tsx'
import { TakeInText } from '../texts/TakeInText.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import {
  type AnswerForm,
  answerField,
  answerFormOf,
  answerFormSchema,
  isBlankAnswer,
  readAnswerDraft,
} from './answer-form.ts'

/** The form of one missing rule: what its text says, what that would change, then keeping it. */
export const AnswerView = ({
  missing,
  onLeave,
}: {
  readonly missing: MissingRule
  readonly onLeave: () => void
}): ReactNode => {
  const book = useLawBook()
  const given = useMemo(() => answersOf(book, missing.id), [book, missing.id])
  const blank = useMemo(() => answerFormOf(missing.shapes, given), [missing, given])
  const form = useForm<AnswerForm, unknown, OwnAnswer>({
    resolver: zodResolver(answerFormSchema(missing)) as never,
    defaultValues: blank,
    shouldFocusError: true,
  })
  return (
    <OwnForm
      form={form}
      blank={blank}
      draft={{ kind: 'lawAnswer', about: missing.id, read: readTypedAnswer }}
      changeOf={(answer) => ({ kind: 'answer', answer })}
      fieldOf={answerField}
      words={{
        back: 'Về danh sách',
        title: missing.topic,
        preview: `Xem trước: ${missing.topic}`,
        confirm: 'Lưu quy định này',
        done: 'Đã lưu quy định do cơ quan nhập.',
      }}
      onLeave={onLeave}
      intro={
        <>
          <p>{missing.statement}</p>
          <p className={styles.hint}>
            {missing.matters} Căn cứ: {citationText(missing.citation)}.
          </p>
        </>
      }
      after={<AttachText />}
    >
      <AnswerFields shapes={missing.shapes} />
    </OwnForm>
  )
}

/** An empty form is nothing to bring back. */
const readTypedAnswer = (values: unknown): AnswerForm | null => {
  const kept = readAnswerDraft(values)
  return kept && !isBlankAnswer(kept) ? kept : null
}

/** The text itself may come in with the rule, so that its articles open from it. */
const AttachText = (): ReactNode => {
  const document = useWatch<AnswerForm, 'text'>({ name: 'text' })
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.attach}>
      {open ? (
        <TakeInText document={document.trim()} onDone={() => setOpen(false)} onCancel={() => setOpen(false)} />
      ) : (
        <ActionButton label="Kèm toàn văn của văn bản này" onPress={() => setOpen(true)} />
      )}
    </div>
  )
}

import { zodResolver } from '@hookform/resolvers/zod'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { FormProvider, type Path, useForm, useWatch } from 'react-hook-form'
import { citationText } from '../../../shared/law/citation.ts'
import type { MissingRule } from '../../../shared/law/law-book.ts'
import { answersOf } from '../../../shared/law/missing-rules.ts'
import type { OwnAnswer, OwnChange } from '../../../shared/law/own-rules.ts'
import type { AppError } from '../../../shared/result.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { useLawBook } from '../../law-book-store.ts'
import styles from '../law.module.css'
import { OwnChangePreview } from '../OwnChangePreview.tsx'
import { TakeInText } from '../texts/TakeInText.tsx'
import { readLawDraft, useLawDraft } from '../use-law-draft.ts'
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
  const draft = useLawDraft('lawAnswer', missing.id, form as never)
  const [restored, setRestored] = useState(false)
  const [change, setChange] = useState<OwnChange>()
  const [error, setError] = useState<AppError>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the form opens.
  useEffect(() => {
    let left = false
    void readLawDraft('lawAnswer', missing.id, readAnswerDraft).then((kept) => {
      if (left || !kept || isBlankAnswer(kept) || form.formState.isDirty) return
      form.reset(kept, { keepDefaultValues: true })
      setRestored(true)
    })
    return () => {
      left = true
    }
  }, [])

  const look = form.handleSubmit((answer) => {
    setError(undefined)
    setChange({ kind: 'answer', answer })
  })
  useShortcuts(change ? {} : { 'Ctrl+S': () => void look(), Escape: onLeave })

  const refused = (why: AppError): void => {
    setChange(undefined)
    setError(why)
    for (const [index, issue] of (why.issues ?? []).entries())
      if (issue.field)
        form.setError(
          answerField(issue.field.split('.')) as Path<AnswerForm>,
          { message: issue.message },
          { shouldFocus: index === 0 },
        )
  }

  return (
    <div className={`${styles.scroll} ${styles.narrow}`}>
      <div className={styles.acts}>
        <ActionButton
          kind="quiet"
          label="Về danh sách"
          icon={<IconArrowLeft size={18} />}
          onPress={onLeave}
          autoFocus={change === undefined}
        />
      </div>
      {restored && !change ? (
        <div className={styles.banner} role="status">
          <p>Đã giữ lại những gì nhập lần trước mà chưa lưu.</p>
          <ActionButton
            label="Nhập lại từ đầu"
            onPress={() => {
              form.reset(blank)
              setRestored(false)
              void draft.drop()
            }}
          />
        </div>
      ) : null}
      {change ? (
        <OwnChangePreview
          change={change}
          title={`Xem trước: ${missing.topic}`}
          confirmLabel="Lưu quy định này"
          doneText="Đã lưu quy định do cơ quan nhập."
          onBack={() => setChange(undefined)}
          onRefused={refused}
          onDone={() => {
            void draft.drop()
            onLeave()
          }}
        />
      ) : null}
      <div hidden={change !== undefined}>
        <FormProvider {...(form as object as Parameters<typeof FormProvider>[0])}>
          <form
            className={styles.stack}
            noValidate
            aria-label={missing.topic}
            onSubmit={(event) => {
              event.preventDefault()
              void look()
            }}
          >
            <Panel title={missing.topic}>
              <div className={styles.stack}>
                <p>{missing.statement}</p>
                <p className={styles.hint}>
                  {missing.matters} Căn cứ: {citationText(missing.citation)}.
                </p>
                {error ? <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn." /> : null}
                <AnswerFields shapes={missing.shapes} />
                <div className={styles.acts}>
                  <ActionButton
                    kind="primary"
                    label="Xem trước"
                    shortcut="Ctrl+S"
                    submit
                    onPress={() => undefined}
                    busy={form.formState.isSubmitting}
                  />
                  <span className={styles.hint}>
                    Chưa có gì được lưu cho đến khi xem trước và bấm «Lưu quy định này».
                  </span>
                </div>
              </div>
            </Panel>
          </form>
          <AttachText />
        </FormProvider>
      </div>
    </div>
  )
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

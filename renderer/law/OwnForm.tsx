import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { type FieldValues, FormProvider, type Path, type UseFormReturn } from 'react-hook-form'
import type { OwnChange } from '../../shared/law/own-rules.ts'
import type { AppError } from '../../shared/result.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Panel } from '../components/Panel.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import { type DraftKind, readKeptDraft, useKeptDraft } from '../components/use-kept-draft.ts'
import styles from './law.module.css'
import { OwnChangePreview } from './OwnChangePreview.tsx'

type OwnFormParts<Typed extends FieldValues, Answer> = {
  readonly form: UseFormReturn<Typed, unknown, Answer>
  readonly blank: Typed
  /** Where half-typed content is kept, and how it is read again; null: nothing worth bringing back. */
  readonly draft: {
    readonly kind: DraftKind
    readonly about: string
    readonly read: (values: unknown) => Typed | null
  }
  readonly changeOf: (answer: Answer) => OwnChange
  /** The field of the form that a path of the change is typed in. */
  readonly fieldOf: (path: readonly string[]) => string
  readonly words: {
    readonly back: string
    readonly title: string
    readonly preview: string
    readonly confirm: string
    readonly done: string
  }
  readonly onLeave: () => void
  readonly intro?: ReactNode
  readonly children: ReactNode
  /** Below the panel, outside the form itself. */
  readonly after?: ReactNode
}

/** What an agency itself enters of the law: typed, kept as a draft, shown in its effect, then saved. */
export const OwnForm = <Typed extends FieldValues, Answer>({
  form,
  blank,
  draft: kept,
  changeOf,
  fieldOf,
  words,
  onLeave,
  intro,
  children,
  after,
}: OwnFormParts<Typed, Answer>): ReactNode => {
  const draft = useKeptDraft(kept.kind, kept.about, form as never)
  const [restored, setRestored] = useState(false)
  const [change, setChange] = useState<OwnChange>()
  const [error, setError] = useState<AppError>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the form opens.
  useEffect(() => {
    let left = false
    void readKeptDraft(kept.kind, kept.about, kept.read).then((values) => {
      if (left || !values || form.formState.isDirty) return
      form.reset(values, { keepDefaultValues: true })
      setRestored(true)
    })
    return () => {
      left = true
    }
  }, [])

  const look = form.handleSubmit((answer) => {
    setError(undefined)
    setChange(changeOf(answer))
  })
  useShortcuts(change ? {} : { 'Ctrl+S': () => void look(), Escape: onLeave })

  const refused = (why: AppError): void => {
    setChange(undefined)
    setError(why)
    for (const [index, issue] of (why.issues ?? []).entries())
      if (issue.field)
        form.setError(
          fieldOf(issue.field.split('.')) as Path<Typed>,
          { message: issue.message },
          { shouldFocus: index === 0 },
        )
  }

  return (
    <div className={`${styles.scroll} ${styles.narrow}`}>
      <div className={styles.acts}>
        <ActionButton
          kind="quiet"
          label={words.back}
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
          title={words.preview}
          confirmLabel={words.confirm}
          doneText={words.done}
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
            aria-label={words.title}
            onSubmit={(event) => {
              event.preventDefault()
              void look()
            }}
          >
            <Panel title={words.title}>
              <div className={styles.stack}>
                {intro}
                {error ? <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn." /> : null}
                {children}
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
                    Chưa có gì được lưu cho đến khi xem trước và bấm «{words.confirm}».
                  </span>
                </div>
              </div>
            </Panel>
          </form>
          {after}
        </FormProvider>
      </div>
    </div>
  )
}

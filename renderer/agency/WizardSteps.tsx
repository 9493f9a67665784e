import { useCallback, useEffect, useRef, useState } from 'react'
import { type Agency, type AgencyStep, agencyStepFields, agencySteps } from '../../shared/agency/agency.ts'
import { channelRules } from '../../shared/law/channel-rules.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { refreshStatus } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FormFoot } from '../components/FormFoot.tsx'
import { askForProtection } from '../first-run-store.ts'
import { useLawBook, useToday } from '../law-book-store.ts'
import { go } from '../navigation-store.ts'
import { AgencyFields } from './AgencyFields.tsx'
import { blankAgency, showIssues, useAgencyForm } from './agency-form.ts'
import styles from './WizardView.module.css'
import { type WizardDraft, wizardDraftJson } from './wizard-draft.ts'

const stepTitles: Readonly<Record<AgencyStep, string>> = {
  identity: 'Cơ quan',
  receiving: 'Tiếp nhận yêu cầu',
  people: 'Con người',
}
const SAVE_AFTER_MS = 400

/** The ways the law of today lets a request come in, as a sentence to start from. */
const useMethodsSuggestion = (): string => {
  const book = useLawBook()
  const today = useToday()
  const labels = channelRules(book, governingLaw(book, today).law).map((rule) => rule.label)
  const sentence = labels.map((label, index) => (index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)))
  return sentence.length > 0 ? `${sentence.join('; ')}.` : ''
}

/** Keeps what was typed a moment after the last key and when the step changes. */
const useDraft = (form: ReturnType<typeof useAgencyForm>, step: AgencyStep): { readonly stop: () => void } => {
  const stopped = useRef(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = (): void => {
      if (!stopped.current)
        void settle(api.app.saveDraft({ kind: 'wizard', json: wizardDraftJson(step, form.getValues()) }))
    }
    const watching = form.watch(() => {
      clearTimeout(timer)
      timer = setTimeout(keep, SAVE_AFTER_MS)
    })
    return () => {
      clearTimeout(timer)
      keep()
      watching.unsubscribe()
    }
  }, [form, step])
  const stop = useCallback(() => {
    stopped.current = true
  }, [])
  return { stop }
}

/** The first three steps; the fourth, protecting the register, comes once the agency is known. Every step is checked before the next opens, and nothing typed is lost on the way. */
export const WizardSteps = ({
  draft,
  onLeave,
}: {
  readonly draft: WizardDraft | null
  readonly onLeave: () => void
}) => {
  const methods = useMethodsSuggestion()
  const form = useAgencyForm(draft?.values ?? blankAgency(methods))
  const [step, setStep] = useState<AgencyStep>(draft?.step ?? 'identity')
  const [error, setError] = useState<AppError>()
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const keeping = useDraft(form, step)
  const at = agencySteps.indexOf(step)
  const next = agencySteps[at + 1]
  const before = agencySteps[at - 1]

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step starts at its heading.
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [step])

  const finish = form.handleSubmit(async (agency: Agency) => {
    setBusy(true)
    const result = await settle(api.agency.save(agency))
    if (!result.ok) {
      setBusy(false)
      setError(result.error)
      showIssues(form, result.error)
      return
    }
    keeping.stop()
    await settle(api.app.dropDraft({ kind: 'wizard' }))
    go('desk')
    askForProtection()
    await refreshStatus()
  })

  const proceed = async (): Promise<void> => {
    setError(undefined)
    if (!(await form.trigger([...agencyStepFields[step]], { shouldFocus: true }))) return
    if (next) setStep(next)
    else await finish()
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void proceed()
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        Bước {at + 1}/{agencySteps.length + 1}: {stepTitles[step]}
      </h1>
      <ol className={styles.steps}>
        {agencySteps.map((each, index) => (
          <li key={each} data-state={index < at ? 'done' : 'open'} aria-current={each === step ? 'step' : undefined}>
            {stepTitles[each]}
            {index < at ? ' ✓' : ''}
          </li>
        ))}
        <li data-state="open">Bảo vệ sổ</li>
      </ol>
      <div className={styles.fields}>
        <AgencyFields form={form} step={step} key={step} />
      </div>
      {error ? (
        <div className={styles.notice}>
          <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn." />
        </div>
      ) : null}
      <div className={styles.foot}>
        <FormFoot note="Tự lưu bản đang nhập; có thể đóng phần mềm và làm tiếp sau.">
          <ActionButton label="Quay lại" onPress={() => (before ? setStep(before) : onLeave())} />
          <ActionButton kind="primary" submit label="Tiếp tục" onPress={() => undefined} busy={busy} />
        </FormFoot>
      </div>
    </form>
  )
}

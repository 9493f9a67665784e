import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Result } from '../../shared/result.ts'
import { settle } from '../api.ts'
import { ConfirmPanel } from './ConfirmPanel.tsx'

/** Asks in place for the reason of something that stays on record: undone only with one, refusals told at the box. */
export const ReasonPanel = <Value,>({
  title,
  text,
  confirmLabel,
  label,
  missing,
  ask,
  onDone,
  onCancel,
}: {
  readonly title: string
  readonly text: string
  readonly confirmLabel: string
  /** Names the box. */
  readonly label: string
  /** Told when the box is empty. */
  readonly missing: string
  readonly ask: (reason: string) => Promise<Result<Value>>
  readonly onDone: (value: Value) => void
  readonly onCancel: () => void
}): ReactNode => {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const confirm = async (): Promise<void> => {
    if (reason.trim() === '') return setProblem(missing)
    setBusy(true)
    const result = await settle(ask(reason))
    setBusy(false)
    if (!result.ok) return setProblem(result.error.issues?.[0]?.message ?? result.error.message)
    onDone(result.value)
  }
  return (
    <ConfirmPanel
      title={title}
      text={text}
      confirmLabel={confirmLabel}
      danger
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <Textarea
        label={label}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setProblem(null)
        }}
        error={problem}
        withAsterisk
        autosize
        minRows={2}
        autoFocus
        spellCheck={false}
      />
    </ConfirmPanel>
  )
}

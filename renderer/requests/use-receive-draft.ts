import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api.ts'
import type { FactsForm } from './facts-form.ts'
import { type FactsInput, hasTyping, restoreDraft } from './receive-draft.ts'

/** Long enough not to write at every key, short enough that a power cut costs a word. */
const SAVE_AFTER_MS = 600

type ReceiveDraft = {
  /** True while the page shows what was typed before a crash or a change of page. */
  readonly restored: boolean
  /** Throws the draft away and blanks the form. */
  readonly discard: () => void
  /** After the request was taken in: nothing is left to restore. */
  readonly finish: () => Promise<void>
}

/** Keeps what is being typed in «Tiếp nhận yêu cầu» on disk and brings it back when the page opens. */
export const useReceiveDraft = (form: FactsForm, blank: FactsInput): ReceiveDraft => {
  const [restored, setRestored] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const waiting = useRef<FactsInput | null>(null)
  const finished = useRef(false)
  /** A draft stands on disk, so a form that was emptied again must take it away. */
  const kept = useRef(false)

  const save = useCallback((): void => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const facts = waiting.current
    waiting.current = null
    if (!facts || finished.current) return
    kept.current = true
    void api.app.saveDraft({ kind: 'receive', json: JSON.stringify(facts) })
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens.
  useEffect(() => {
    let left = false
    void api.app.readDraft({ kind: 'receive' }).then((answer) => {
      const draft = answer.ok ? restoreDraft(answer.value, blank) : null
      // Whoever was faster than the disk keeps what they typed.
      if (left || !draft || hasTyping(form.getValues())) return
      kept.current = true
      form.reset(draft)
      setRestored(true)
    })
    return () => {
      left = true
    }
  }, [])

  const drop = useCallback(async (): Promise<void> => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    waiting.current = null
    kept.current = false
    await api.app.dropDraft({ kind: 'receive' })
  }, [])

  useEffect(() => {
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (finished.current) return
        if (!hasTyping(values)) {
          if (kept.current) void drop()
          return
        }
        waiting.current = structuredClone(values)
        if (timer.current) clearTimeout(timer.current)
        timer.current = setTimeout(save, SAVE_AFTER_MS)
      },
    })
    return () => {
      unsubscribe()
      save()
    }
  }, [form, save, drop])

  return {
    restored,
    discard: () => {
      setRestored(false)
      void drop()
      form.reset(blank)
    },
    finish: async () => {
      finished.current = true
      await drop()
    },
  }
}

import { useCallback, useEffect, useRef } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { api } from '../api.ts'

/** Long enough not to write at every key, short enough that a power cut costs a word. */
const SAVE_AFTER_MS = 600

export type DraftKind = 'lawAnswer' | 'lawYear' | 'programme'

/**
 * Keeps what is being typed on disk under `about` (which missing rule, which record) from the first change on.
 * `drop` forgets it: after it was saved, or when the officer throws it away.
 */
export const useKeptDraft = <Values extends FieldValues>(
  kind: DraftKind,
  about: string,
  form: UseFormReturn<Values>,
): { readonly drop: () => Promise<void> } => {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const waiting = useRef<Values | null>(null)
  const ended = useRef(false)
  /** A draft stands on disk, so a form that was put back as it was must take it away. */
  const kept = useRef(false)

  const save = useCallback((): void => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const values = waiting.current
    waiting.current = null
    if (!values || ended.current) return
    kept.current = true
    void api.app.saveDraft({ kind, json: JSON.stringify({ about, values }) })
  }, [kind, about])

  useEffect(() => {
    ended.current = false
    const unsubscribe = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (!isDirty) {
          waiting.current = null
          if (kept.current) void api.app.dropDraft({ kind })
          kept.current = false
          return
        }
        waiting.current = structuredClone(values) as Values
        if (timer.current) clearTimeout(timer.current)
        timer.current = setTimeout(save, SAVE_AFTER_MS)
      },
    })
    return () => {
      unsubscribe()
      save()
    }
  }, [form, kind, save])

  const drop = useCallback(async (): Promise<void> => {
    ended.current = true
    if (timer.current) clearTimeout(timer.current)
    waiting.current = null
    kept.current = false
    await api.app.dropDraft({ kind })
    ended.current = false
  }, [kind])
  return { drop }
}

/** What was left half-typed about the same thing; null when there is none or it can't be read. `read` checks its shape. */
export const readKeptDraft = async <Values>(
  kind: DraftKind,
  about: string,
  read: (values: unknown) => Values | null,
): Promise<Values | null> => {
  const answer = await api.app.readDraft({ kind })
  if (!answer.ok || answer.value === null) return null
  try {
    const draft: unknown = JSON.parse(answer.value)
    if (typeof draft !== 'object' || draft === null || Reflect.get(draft, 'about') !== about) return null
    return read(Reflect.get(draft, 'values'))
  } catch {
    return null
  }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportNarrative } from '../../shared/reports/report.ts'
import { type AppError, ok } from '../../shared/result.ts'
import { api, settle, showError, useCall } from '../api.ts'
import { type Subject, subjectKey } from './report-store.ts'

/** Long enough not to write at every key, short enough that a power cut costs a word. */
const SAVE_AFTER_MS = 600

export type NarrativeText = {
  readonly text: ReportNarrative | undefined
  readonly lastYear: ReportNarrative | null
  readonly proposed: ReportNarrative | undefined
  readonly error: AppError | undefined
  readonly reload: () => void
  readonly write: (part: keyof ReportNarrative, value: string) => void
  /** Resolves once what was typed is on disk; false when it could not be saved. */
  readonly flush: () => Promise<boolean>
}

/** The officer's text of one report, saved by itself while typing and when the page is left. */
export const useNarrative = (subject: Subject, key: string): NarrativeText => {
  const of = subjectKey(subject)
  const call = useCall(async () => {
    const result = await api.reports.readNarrative(subject)
    return result.ok ? ok({ ...result.value, of }) : result
  }, key)
  const [typed, setTyped] = useState<{ readonly narrative: ReportNarrative; readonly of: string } | null>(null)
  const waiting = useRef<(Subject & { readonly narrative: ReportNarrative }) | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  // An answer for the report shown before must not be taken for this one's text.
  const answer = call.value?.of === of ? call.value : undefined
  const text = typed?.of === of ? typed.narrative : answer?.narrative

  const flush = useCallback(async (): Promise<boolean> => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const work = waiting.current
    if (!work) return true
    waiting.current = null
    const result = await settle(api.reports.saveNarrative(work))
    if (result.ok) return true
    // Kept to be tried again with the next key or before the export.
    waiting.current ??= work
    showError(result.error)
    return false
  }, [])

  useEffect(
    () => () => {
      void flush()
    },
    [flush],
  )

  const write = (part: keyof ReportNarrative, value: string): void => {
    if (!text) return
    const narrative = { ...text, [part]: value }
    setTyped({ narrative, of })
    if (waiting.current && subjectKey(waiting.current) !== of) void flush()
    waiting.current = { ...subject, narrative }
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS)
  }

  return {
    text,
    lastYear: answer?.lastYear ?? null,
    proposed: answer?.proposed,
    error: call.error,
    reload: call.reload,
    write,
    flush,
  }
}

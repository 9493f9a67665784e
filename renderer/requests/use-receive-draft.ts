import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftKind, IntakeDraft } from '../../shared/ipc/app-calls.ts'
import { api, settle } from '../api.ts'
import { showToast } from '../components/toast-store.ts'
import type { FactsForm } from './facts-form.ts'
import { freeKind, type Intake, intakeJson, type PickedFile, readIntake, worthKeeping } from './intake-draft.ts'
import { type FactsInput, hasTyping } from './receive-draft.ts'

/** Long enough not to write at every key, short enough that a power cut costs a word. */
const SAVE_AFTER_MS = 600

type ReceiveDraft = {
  /** True while the page shows what was typed before a crash or a change of page. */
  readonly restored: boolean
  /** The other requests still being typed, the one saved last first. */
  readonly others: readonly IntakeDraft[]
  readonly files: readonly PickedFile[]
  readonly changeFiles: (change: (files: readonly PickedFile[]) => readonly PickedFile[]) => void
  /** Throws this draft, or another, away; the corner offers to take that back. */
  readonly discard: (other?: IntakeDraft) => void
  /** Keeps this draft and goes on with another, or with an empty form. */
  readonly goOn: (other?: IntakeDraft) => void
  /** After the request was taken in: nothing is left to restore. */
  readonly finish: () => Promise<void>
}

const someKind = (): DraftKind => `receive:${crypto.randomUUID()}`

const readAll = async (): Promise<readonly IntakeDraft[]> => {
  const answer = await settle(api.app.intakeDrafts())
  return answer.ok ? answer.value : []
}

/** Keeps what is being typed in «Tiếp nhận yêu cầu» on disk, each request under a name of its own, and brings it back. */
export const useReceiveDraft = (form: FactsForm, blank: FactsInput, empty: FactsInput): ReceiveDraft => {
  const [restored, setRestored] = useState(false)
  const [drafts, setDrafts] = useState<readonly IntakeDraft[]>([])
  const [kind, setKind] = useState<DraftKind>(someKind)
  const [files, setFiles] = useState<readonly PickedFile[]>([])
  /** What the timers and promises below look at; the states say the same to the screen. */
  const now = useRef({ kind, files, kept: false, finished: false })
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const waiting = useRef<Intake | null>(null)
  const saving = useRef<Promise<unknown>>(Promise.resolve())

  const stopTimer = useCallback((): void => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
  }, [])

  const save = useCallback((): Promise<unknown> => {
    stopTimer()
    const intake = waiting.current
    waiting.current = null
    if (!intake || now.current.finished) return saving.current
    now.current.kept = true
    saving.current = settle(api.app.saveDraft({ kind: now.current.kind, json: intakeJson(intake) }))
    return saving.current
  }, [stopTimer])

  const drop = useCallback(async (): Promise<void> => {
    stopTimer()
    waiting.current = null
    now.current.kept = false
    await settle(api.app.dropDraft({ kind: now.current.kind }))
  }, [stopTimer])

  /** Something changed: it is saved after a pause, or taken from disk when nothing is left of it. */
  const changed = useCallback(
    (facts: FactsInput): void => {
      if (now.current.finished) return
      const intake: Intake = { facts: structuredClone(facts), files: now.current.files }
      if (!worthKeeping(intake)) {
        if (now.current.kept) void drop()
        return
      }
      waiting.current = intake
      stopTimer()
      timer.current = setTimeout(() => void save(), SAVE_AFTER_MS)
    },
    [drop, save, stopTimer],
  )

  /** Shows an intake under its name; a new one under a name that is free. */
  const show = useCallback(
    (next: DraftKind, intake: Intake | null): void => {
      now.current = { ...now.current, kind: next, files: intake?.files ?? [], kept: intake !== null }
      setKind(next)
      setFiles(now.current.files)
      setRestored(intake !== null)
      form.reset(intake?.facts ?? empty)
      // What was just read need not be written again.
      stopTimer()
      waiting.current = null
    },
    [form, empty, stopTimer],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens.
  useEffect(() => {
    let left = false
    void readAll().then((all) => {
      if (left) return
      setDrafts(all)
      const last = all[0]
      const intake = last ? readIntake(last.json, blank) : null
      // Whoever was faster than the disk keeps what they typed.
      if (last && intake && !hasTyping(form.getValues())) show(last.kind, intake)
      else if (!now.current.kept) {
        now.current.kind = freeKind(all)
        setKind(now.current.kind)
      }
    })
    return () => {
      left = true
    }
  }, [])

  useEffect(() => {
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => changed(values),
    })
    return () => {
      unsubscribe()
      void save()
    }
  }, [form, save, changed])

  const bringBack = async ({ json }: { readonly json: string }): Promise<void> => {
    await settle(api.app.saveDraft({ kind: someKind(), json }))
    setDrafts(await readAll())
  }

  return {
    restored,
    others: drafts.filter((draft) => draft.kind !== kind),
    files,
    changeFiles: (change) => {
      now.current.files = change(now.current.files)
      setFiles(now.current.files)
      changed(form.getValues())
    },
    discard: (other) => {
      const json = other?.json ?? intakeJson({ facts: structuredClone(form.getValues()), files: now.current.files })
      const gone = other ? settle(api.app.dropDraft({ kind: other.kind })) : drop()
      if (!other) show(now.current.kind, null)
      void gone.then(async () => setDrafts(await readAll()))
      showToast('Đã bỏ bản nháp.', 'ok', { label: 'Hoàn tác', onPress: () => void bringBack({ json }) })
    },
    goOn: (other) =>
      void save()
        .then(readAll)
        .then((all) => {
          setDrafts(all)
          const fresh = other && all.find((draft) => draft.kind === other.kind)
          const intake = fresh ? readIntake(fresh.json, empty) : null
          show(fresh && intake ? fresh.kind : freeKind(all), intake)
          form.setFocus('requester.name')
        }),
    finish: async () => {
      now.current.finished = true
      await drop()
    },
  }
}

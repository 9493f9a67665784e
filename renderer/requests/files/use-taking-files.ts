import { useState } from 'react'
import type { Result } from '../../../shared/result.ts'
import { settle } from '../../api.ts'
import type { ChosenFile } from './FileKindChoice.tsx'

/** A file that was not taken in, and why. */
export type FileProblem = { readonly name: string; readonly message: string }

type TakingFiles = {
  readonly busy: boolean
  readonly problems: readonly FileProblem[]
  /** One file after another, so that one that is refused keeps no other back. */
  readonly take: <T>(
    files: readonly ChosenFile[],
    ask: (file: ChosenFile) => Promise<Result<T>>,
    taken: (value: T) => void,
  ) => Promise<void>
}

/** Takes chosen files in one by one and tells which ones were refused. */
export const useTakingFiles = (): TakingFiles => {
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly FileProblem[]>([])
  return {
    busy,
    problems,
    take: async (files, ask, taken) => {
      setBusy(true)
      setProblems([])
      for (const file of files) {
        const result = await settle(ask(file))
        if (result.ok) taken(result.value)
        else setProblems((before) => [...before, { name: file.name, message: result.error.message }])
      }
      setBusy(false)
    },
  }
}

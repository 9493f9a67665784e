import { create } from 'zustand'
import type { Api } from '../shared/ipc/contract.ts'
import { writingCalls } from '../shared/ipc/writing-calls.ts'

type SaveState = {
  /** How many calls that save are under way. */
  readonly pending: number
  /** Grows with every one that came to its end: what was read at another count may be old. */
  readonly saved: number
}

/** Whether everything the officer did is on disk; the mark «Đã lưu» in the top bar. */
export const useSaveState = create<SaveState>(() => ({ pending: 0, saved: 0 }))

/** An import writes too, in a job of its own. */
const saves = (call: string): boolean => writingCalls.has(call) || call === 'catalogue.import'

type AnyCall = (...input: never[]) => Promise<unknown>

const counted =
  (call: AnyCall): AnyCall =>
  async (...input) => {
    useSaveState.setState(({ pending }) => ({ pending: pending + 1 }))
    try {
      return await call(...input)
    } finally {
      useSaveState.setState(({ pending, saved }) => ({ pending: pending - 1, saved: saved + 1 }))
    }
  }

/** The same calls, with those that save counted while they are under way. */
export const watchSaving = (api: Api): Api =>
  Object.fromEntries(
    Object.entries(api).map(([noun, calls]) => [
      noun,
      typeof calls === 'function'
        ? calls
        : Object.fromEntries(
            Object.entries(calls).map(([verb, call]) => [
              verb,
              saves(`${noun}.${verb}`) ? counted(call as AnyCall) : call,
            ]),
          ),
    ]),
  ) as unknown as Api

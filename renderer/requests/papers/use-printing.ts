import { useState } from 'react'
import type { AppError, Result } from '../../../shared/result.ts'
import { settle } from '../../api.ts'
import { showToast } from '../../components/toast-store.ts'

/** The three ways a paper leaves the app; each is a call of the contract bound to what is shown. */
export type PrintCalls = {
  readonly print: () => Promise<Result<{ readonly printed: boolean }>>
  readonly savePdf: () => Promise<Result<{ readonly fileName: string } | null>>
  readonly saveWord: () => Promise<Result<{ readonly fileNames: readonly string[] } | null>>
}

export type OneAtATime = {
  readonly busy: boolean
  readonly error: AppError | null
  /** Does nothing while something runs; what it answers is shown as refused. */
  readonly run: (work: () => Promise<AppError | null>) => Promise<void>
}

/** One press at a time, with what the last one refused. */
export const useOneAtATime = (): OneAtATime => {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const run = async (work: () => Promise<AppError | null>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setError(null)
    setError(await work())
    setBusy(false)
  }
  return { busy, error, run }
}

export type Printing = Pick<OneAtATime, 'busy' | 'error'> & {
  readonly print: () => void
  readonly savePdf: () => void
  readonly saveWord: () => void
}

/** «Đã lưu tệp a.docx.» or how many files were written. */
const savedWords = (names: readonly string[]): string =>
  names.length === 1 ? `Đã lưu tệp ${names[0]}.` : `Đã lưu ${names.length} tệp vào thư mục đã chọn.`

/** Prints and saves what is shown, one thing at a time, and says what came of it. */
export const usePrinting = (calls: PrintCalls): Printing => {
  const { busy, error, run } = useOneAtATime()
  const told = async <T>(
    ask: () => Promise<Result<T>>,
    words: (value: T) => string | null,
  ): Promise<AppError | null> => {
    const result = await settle(ask())
    if (!result.ok) return result.error
    const said = words(result.value)
    if (said !== null) showToast(said)
    return null
  }
  return {
    busy,
    error,
    print: () => void run(() => told(calls.print, ({ printed }) => (printed ? 'Đã gửi tới máy in.' : null))),
    savePdf: () => void run(() => told(calls.savePdf, (saved) => saved && `Đã lưu tệp ${saved.fileName}.`)),
    saveWord: () => void run(() => told(calls.saveWord, (saved) => saved && savedWords(saved.fileNames))),
  }
}

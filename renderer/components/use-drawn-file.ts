import { useEffect, useState } from 'react'
import type { KeptContent } from '../../shared/files/preview-kind.ts'
import type { Result } from '../../shared/result.ts'
import { settle } from '../api.ts'
import { type DrawnFile, LockedFile, openDrawn } from './drawn-file.ts'

/** What is known of the file being looked at. */
export type Looked =
  | { readonly state: 'reading' }
  | { readonly state: 'refused'; readonly message: string }
  | { readonly state: 'open'; readonly file: DrawnFile }

const cannotDraw = (error: unknown): string =>
  error instanceof LockedFile
    ? 'Tệp có mật khẩu nên không xem được trong phần mềm. Hãy mở bằng chương trình ngoài.'
    : 'Phần mềm không vẽ được tệp này (tệp hỏng hoặc dùng định dạng lạ). Hãy mở bằng chương trình ngoài.'

/** Reads and opens the file of a key; the one before is closed. `read` null: a kind that is not drawn here. */
export const useDrawnFile = (key: string, read: (() => Promise<Result<KeptContent>>) | null): Looked => {
  const [looked, setLooked] = useState<{ readonly key: string; readonly of: Looked }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key decides when to read, not the closure.
  useEffect(() => {
    let left = false
    let opened: DrawnFile | undefined
    const tell = (of: Looked): void => {
      if (!left) setLooked({ key, of })
    }
    const look = async (): Promise<void> => {
      if (read === null) {
        return tell({
          state: 'refused',
          message: 'Loại tệp này không xem được trong phần mềm. Hãy mở bằng chương trình ngoài.',
        })
      }
      const content = await settle(read())
      if (!content.ok) return tell({ state: 'refused', message: content.error.message })
      try {
        opened = await openDrawn(content.value.name, content.value.bytes)
      } catch (error) {
        return tell({ state: 'refused', message: cannotDraw(error) })
      }
      if (left) opened.close()
      else tell({ state: 'open', file: opened })
    }
    void look()
    return () => {
      left = true
      opened?.close()
    }
  }, [key])
  return looked?.key === key ? looked.of : { state: 'reading' }
}

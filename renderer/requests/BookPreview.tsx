import { type ReactNode, useEffect, useState } from 'react'
import type { BookOrder } from '../../shared/requests/register-book.ts'
import { api, settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { type DrawnFile, openDrawn } from '../components/drawn-file.ts'
import { showCount } from '../components/number-text.ts'
import { PagesDialog } from '../components/PagesDialog.tsx'
import type { Looked } from '../components/use-drawn-file.ts'
import styles from './log-panels.module.css'

/** Requests on the first pages, laid out at once while the rest is still being read. */
const FIRST = 60

type Shown = { readonly looked: Looked; readonly rest: 'drawing' | 'done' | 'failed' }

/** The first pages of a book as soon as they are drawn, then all of it; the same sheets as printed. */
const useBook = (book: BookOrder): Shown => {
  const [shown, setShown] = useState<Shown>({ looked: { state: 'reading' }, rest: 'drawing' })
  const key = JSON.stringify(book)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which book.
  useEffect(() => {
    const jobId = crypto.randomUUID()
    const opened: DrawnFile[] = []
    let left = false
    const look = async (first: number | null): Promise<boolean> => {
      const drawn = await settle(api.requests.previewBook({ jobId, book, first }))
      if (left) return true
      if (!drawn.ok) {
        const { message } = drawn.error
        setShown((before) =>
          before.looked.state === 'open'
            ? { ...before, rest: 'failed' }
            : { looked: { state: 'refused', message }, rest: 'failed' },
        )
        return true
      }
      const file = await openDrawn('so-theo-doi.pdf', drawn.value.bytes)
      opened.push(file)
      if (left) file.close()
      else setShown({ looked: { state: 'open', file }, rest: drawn.value.whole ? 'done' : 'drawing' })
      return drawn.value.whole
    }
    void look(FIRST).then((whole) => (whole || left ? undefined : look(null)))
    return () => {
      left = true
      for (const file of opened) file.close()
      void settle(api.app.cancelJob({ jobId }))
    }
  }, [key])
  return shown
}

const restWords = {
  drawing: 'Đang dàn các trang còn lại…',
  done: '',
  failed: 'Chưa dàn được các trang còn lại. Hãy đóng rồi xem lại.',
} as const

/** «Sổ theo dõi» as it will be printed, looked at inside the app; PDF and paper from there. */
export const BookPreview = ({
  book,
  rows,
  busy,
  onSavePdf,
  onPrint,
  onClose,
}: {
  readonly book: BookOrder
  readonly rows: number
  readonly busy: boolean
  readonly onSavePdf: () => void
  readonly onPrint: () => void
  readonly onClose: () => void
}): ReactNode => {
  const { looked, rest } = useBook(book)
  return (
    <PagesDialog
      label="Xem trước sổ theo dõi"
      title={`Sổ theo dõi: ${showCount(rows)} yêu cầu`}
      looked={looked}
      waiting="Đang dàn những trang đầu…"
      actions={
        <>
          <ActionButton call="requests.saveBook" label="Lưu PDF" onPress={onSavePdf} busy={busy} />
          <ActionButton call="requests.printBook" label="In ra giấy" onPress={onPrint} disabled={busy} />
        </>
      }
      foot={
        rest === 'done' || looked.state === 'refused' ? null : (
          <span className={styles.note} role="status">
            {restWords[rest]}
          </span>
        )
      }
      onClose={onClose}
    />
  )
}

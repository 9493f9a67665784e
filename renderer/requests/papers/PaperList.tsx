import { Checkbox } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import type { NumberedForm } from '../../../shared/forms/form-order.ts'
import type { UnnumberedPaper } from '../../../shared/forms/unnumbered-paper.ts'
import type { IssuedDocumentRow } from '../../../shared/requests/request-log.ts'
import { api } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PaperItem, walk } from './PaperItem.tsx'
import styles from './Papers.module.css'
import { documentLabel, formLabels } from './paper-words.ts'
import { isSamePaper } from './plain-papers.ts'
import { usePrinting } from './use-printing.ts'

/** What the panel shows: a form to be issued, an issued paper, or a paper without a number. */
export type ShownPaper =
  | { readonly kind: 'form'; readonly form: NumberedForm }
  | { readonly kind: 'issued'; readonly documentId: number }
  | { readonly kind: 'plain'; readonly paper: UnnumberedPaper }

export type PlainChoice = { readonly label: string; readonly paper: UnnumberedPaper }

/** The papers of a request: what may be issued now, what was issued, what has no number, and why the others wait. */
export const PaperList = ({
  shown,
  possible,
  waiting,
  issued,
  plain,
  onShow,
}: {
  readonly shown: ShownPaper
  readonly possible: readonly NumberedForm[]
  readonly waiting: readonly { readonly form: NumberedForm; readonly why: string }[]
  readonly issued: readonly IssuedDocumentRow[]
  readonly plain: readonly PlainChoice[]
  readonly onShow: (paper: ShownPaper) => void
}): ReactNode => {
  const item = (key: string, current: boolean, paper: ShownPaper, content: ReactNode): ReactNode => (
    <PaperItem key={key} current={current} onChoose={() => onShow(paper)}>
      {content}
    </PaperItem>
  )
  const list = useRef<HTMLElement>(null)
  // The keyboard goes on from the paper that is shown: arrows choose another.
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), [])
  return (
    <section ref={list} className={styles.list} aria-label="Danh sách giấy tờ" onKeyDown={walk}>
      {possible.length > 0 ? <h2>Phát hành được</h2> : null}
      {possible.map((form) =>
        item(form, shown.kind === 'form' && shown.form === form, { kind: 'form', form }, formLabels[form]),
      )}
      {issued.length > 0 ? <IssuedList issued={issued} shown={shown} item={item} /> : null}
      <h2>Không lấy số</h2>
      {plain.map(({ label, paper }) =>
        item(label, shown.kind === 'plain' && isSamePaper(shown.paper, paper), { kind: 'plain', paper }, label),
      )}
      {waiting.length > 0 ? (
        <details className={styles.waiting}>
          <summary>Chưa phát hành được ({waiting.length})</summary>
          {waiting.map(({ form, why }) => (
            <p key={form}>
              <strong>{formLabels[form]}:</strong> {why}
            </p>
          ))}
        </details>
      ) : null}
    </section>
  )
}

const IssuedList = ({
  issued,
  shown,
  item,
}: {
  readonly issued: readonly IssuedDocumentRow[]
  readonly shown: ShownPaper
  readonly item: (key: string, current: boolean, paper: ShownPaper, content: ReactNode) => ReactNode
}): ReactNode => {
  const [ticked, setTicked] = useState<readonly number[]>([])
  // In the order of the list, whatever was ticked first.
  const documentIds = issued.map(({ id }) => id).filter((id) => ticked.includes(id))
  const order = { documentIds, size: 'A4' } as const
  const { busy, error, print, savePdf, saveWord } = usePrinting({
    print: () => api.forms.print(order),
    savePdf: () => api.forms.savePdf(order),
    saveWord: () => api.forms.saveWord({ documentIds }),
  })
  return (
    <>
      <h2>Đã phát hành</h2>
      {issued.map((paper) => (
        <div key={paper.id} className={styles.issued}>
          <Checkbox
            aria-label={`Chọn ${documentLabel(paper)} số ${paper.number}`}
            checked={ticked.includes(paper.id)}
            onChange={(event) =>
              setTicked(event.currentTarget.checked ? [...ticked, paper.id] : ticked.filter((one) => one !== paper.id))
            }
          />
          {item(
            String(paper.id),
            shown.kind === 'issued' && shown.documentId === paper.id,
            { kind: 'issued', documentId: paper.id },
            <>
              {paper.voided ? <s>{documentLabel(paper)}</s> : documentLabel(paper)}
              <span className={styles.small}>
                Số {paper.number} · {formatDay(paper.issuedOn)}
                {paper.voided ? ' · Đã hủy' : ''}
              </span>
            </>,
          )}
        </div>
      ))}
      {documentIds.length > 0 ? (
        <fieldset className={styles.together} aria-label={`${documentIds.length} giấy tờ đã chọn`}>
          <ActionButton call="forms.print" label={`In ${documentIds.length} giấy tờ`} onPress={print} busy={busy} />
          <ActionButton call="forms.savePdf" label="Lưu chung một PDF" onPress={savePdf} disabled={busy} />
          <ActionButton call="forms.saveWord" label="Lưu tệp Word" onPress={saveWord} disabled={busy} />
        </fieldset>
      ) : null}
      {error ? <ErrorPanel error={error} /> : null}
    </>
  )
}

import { type ReactNode, useState } from 'react'
import { numberedForms } from '../../../shared/forms/form-order.ts'
import { whyNotForm } from '../../../shared/forms/form-readiness.ts'
import type { PaperSize } from '../../../shared/forms/paper-document.ts'
import { standingPaper } from '../../../shared/forms/standing-paper.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { DraftPaper } from './DraftPaper.tsx'
import { IssuedPaper } from './IssuedPaper.tsx'
import { PaperList, type ShownPaper } from './PaperList.tsx'
import styles from './Papers.module.css'
import { PlainPaper } from './PlainPaper.tsx'
import { sizesOf } from './paper-words.ts'
import { plainLabel, plainPapers } from './plain-papers.ts'

/** «Giấy tờ»: every paper of a request, issued or to be issued, with the one chosen beside the list. */
export const PapersPanel = ({
  details,
  shown: wanted,
  onShow,
  onChanged,
  onClose,
}: {
  readonly details: RequestDetails
  readonly shown: ShownPaper
  readonly onShow: (paper: ShownPaper) => void
  /** A paper was issued or declared void: read the request again. */
  readonly onChanged: () => void
  readonly onClose: () => void
}): ReactNode => {
  const { request, documents, milestones } = details
  const [size, setSize] = useState<PaperSize>('A4')
  const [annexWanted, setAnnexWanted] = useState(false)
  const hasLimit = milestones.some((one) => one.kind === 'provide')
  const free = numberedForms.filter((form) => !standingPaper(request, documents, form))
  const why = new Map(free.map((form) => [form, whyNotForm(request, form)]))
  const standing = wanted.kind === 'form' ? standingPaper(request, documents, wanted.form) : undefined
  const shown: ShownPaper = standing ? { kind: 'issued', documentId: standing.id } : wanted
  const row = shown.kind === 'issued' ? documents.find(({ id }) => id === shown.documentId) : undefined
  const shared = {
    details,
    onSize: setSize,
    onWithAnnex: setAnnexWanted,
    onClose,
  }
  const annexFor = (form: string): boolean | null => (form === 'receipt' && hasLimit ? annexWanted : null)
  const sizeFor = (form: string): PaperSize => (sizesOf(form).includes(size) ? size : 'A4')
  const plain = plainPapers(details)
  return (
    <section className={styles.papers} aria-label="Giấy tờ">
      <PaperList
        shown={shown}
        possible={free.filter((form) => why.get(form) === null)}
        waiting={free.flatMap((form) => {
          const reason = why.get(form)
          return reason ? [{ form, why: reason }] : []
        })}
        issued={documents}
        plain={plain}
        onShow={onShow}
      />
      {shown.kind === 'form' ? (
        <DraftPaper
          key={shown.form}
          {...shared}
          form={shown.form}
          size={sizeFor(shown.form)}
          withAnnex={annexFor(shown.form)}
          onIssued={(documentId) => {
            onShow({ kind: 'issued', documentId })
            onChanged()
          }}
        />
      ) : null}
      {row ? (
        <IssuedPaper
          key={row.id}
          {...shared}
          row={row}
          size={sizeFor(row.form)}
          withAnnex={row.voided ? null : annexFor(row.form)}
          onVoid={(anew) => {
            const form = numberedForms.find((one) => one === row.form)
            onShow(anew && form ? { kind: 'form', form } : { kind: 'issued', documentId: row.id })
            onChanged()
          }}
        />
      ) : null}
      {shown.kind === 'plain' ? (
        <PlainPaper
          key={JSON.stringify({ ...shown.paper, withAnnex: true })}
          paper={shown.paper}
          label={plainLabel(plain, shown.paper)}
          version={request.events.length}
          onWithAnnex={
            hasLimit && shown.paper.kind === 'cover'
              ? (withAnnex) => onShow({ kind: 'plain', paper: { kind: 'cover', requestId: request.id, withAnnex } })
              : null
          }
          onClose={onClose}
        />
      ) : null}
    </section>
  )
}

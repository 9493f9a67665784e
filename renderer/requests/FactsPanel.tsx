import type { ReactNode } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { lawName } from '../../shared/law/governing-law.ts'
import { hidesNumbers } from '../../shared/privacy/mask.ts'
import { requestLabel, requestStateLabels } from '../../shared/requests/information-request.ts'
import type { IssuedDocumentRow, RequestDetails } from '../../shared/requests/request-log.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { useLawBook } from '../law-book-store.ts'
import { go } from '../navigation-store.ts'
import { AskerNotes } from './AskerNotes.tsx'
import { type FactLine, factLines } from './fact-labels.ts'
import { MembersList } from './MembersList.tsx'
import type { ShownPaper } from './papers/PaperList.tsx'
import styles from './RequestView.module.css'

const asked = ['content', 'documentName', 'purpose']
/** Shown in their own place. */
const apart = ['catalogueItemIds', 'requester.members']
const isAsked = (line: FactLine): boolean => asked.includes(line.key)
const isLong = (line: FactLine): boolean => line.value.length > 16 || line.label.length > 20

const coverOf = ({ request, milestones }: RequestDetails): ShownPaper => ({
  kind: 'plain',
  paper: { kind: 'cover', requestId: request.id, withAnnex: milestones.some(({ kind }) => kind === 'provide') },
})

const paperText = ({ name, number, issuedOn }: IssuedDocumentRow): string =>
  `${name} số ${number}, ngày ${formatDay(issuedOn)}`

/** The facts as they stand, what was matched, the papers, and what the same person asked before. */
export const FactsPanel = ({
  details,
  onAmend,
  onShow,
  onPaper,
}: {
  readonly details: RequestDetails
  readonly onAmend: () => void
  /** Shows the numbers that are masked. */
  readonly onShow: () => void
  readonly onPaper: (paper: ShownPaper) => void
}): ReactNode => {
  const book = useLawBook()
  const { request, catalogueItems, documents, earlier } = details
  const told = factLines(request.facts).filter((line) => line.value !== '—' && !apart.includes(line.key))
  // What is asked stands first; the rest keeps the order of the form.
  const lines = [...told.filter(isAsked), ...told.filter((line) => !isAsked(line))]
  return (
    <Panel
      title="Nội dung yêu cầu"
      note={<ActionButton call="requests.amend" label="Sửa" shortcut="F2" onPress={onAmend} />}
    >
      <AskerNotes details={details} />
      <dl className={styles.facts}>
        <div className={styles.wide}>
          <dt>Luật áp dụng</dt>
          <dd>{lawName(book, request.law)}</dd>
        </div>
        {lines.map((line) => (
          <div key={line.key} className={isLong(line) ? styles.wide : undefined}>
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
      {hidesNumbers(request.facts) ? (
        <LinkButton
          call="requests.readWhole"
          fullLabel="Hiện số giấy tờ, điện thoại, thư điện tử đầy đủ"
          onPress={onShow}
        >
          Hiện số giấy tờ, liên hệ
        </LinkButton>
      ) : null}
      <MembersList request={request} onPaper={onPaper} />
      {catalogueItems.length > 0 ? <h3 className={styles.subheading}>Mục trong danh mục</h3> : null}
      <ul className={styles.list}>
        {catalogueItems.map((item) => (
          <li key={item.id}>
            {item.title}{' '}
            {item.address ? (
              <LinkButton
                fullLabel={`Mở địa chỉ của: ${item.title}`}
                onPress={() => void answerOf(api.app.openAddress({ address: item.address }))}
              >
                {item.address}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
      <h3 className={styles.subheading}>Văn bản</h3>
      <ul className={styles.list}>
        {documents.map((paper) => (
          <li key={paper.id}>
            <LinkButton onPress={() => onPaper({ kind: 'issued', documentId: paper.id })}>
              {paper.voided ? <s>{paperText(paper)}</s> : paperText(paper)}
            </LinkButton>
            {paper.voided ? ' Đã hủy' : ''}
          </li>
        ))}
        {documents.some((paper) => paper.form === 'receipt') ? null : (
          <li>
            <LinkButton onPress={() => onPaper({ kind: 'form', form: 'receipt' })}>
              Xem phiếu tiếp nhận (chưa phát hành)
            </LinkButton>
          </li>
        )}
        <li>
          <LinkButton onPress={() => onPaper(coverOf(details))}>Bìa hồ sơ</LinkButton>
        </li>
      </ul>
      {earlier.length > 0 ? <h3 className={styles.subheading}>Yêu cầu khác của người này</h3> : null}
      <ul className={styles.list}>
        {earlier.map((row) => (
          <li key={row.id}>
            <LinkButton onPress={() => go('request', { id: row.id })}>Số {requestLabel(row)}</LinkButton>{' '}
            {formatDay(row.receivedOn)} · {requestStateLabels[row.state]}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

import type { ReactNode } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { conditionArticle, notAccessibleArticle, waitsForConsent } from '../../shared/requests/classification-rules.ts'
import { classKindLabels, conditionStandingLabels } from '../../shared/requests/request-branches.ts'
import type { ActName } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { answerOf, api } from '../api.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { useLawBook } from '../law-book-store.ts'
import styles from './RequestView.module.css'

/** What kind of information it was classified as, what that asks for, and what was given ahead of the rest. */
export const ClassificationPanel = ({
  details,
  onChoose,
}: {
  readonly details: RequestDetails
  readonly onChoose: (act: ActName) => void
}): ReactNode => {
  const { classification, parts } = details.request
  if (!classification && parts.length === 0) return null
  return (
    <Panel
      title={classification ? 'Phân loại' : 'Đã cung cấp trước'}
      note={classification ? <Standing details={details} /> : undefined}
    >
      <Kind details={details} onChoose={onChoose} />
      {classification && parts.length > 0 ? <h3 className={styles.subheading}>Đã cung cấp trước</h3> : null}
      {parts.length > 0 ? (
        <ul className={styles.list}>
          {parts.map(({ on, part }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts are only ever added at the end.
            <li key={index}>
              {part} <span className={styles.hint}>({formatDay(on)})</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  )
}

const Standing = ({ details: { request } }: { readonly details: RequestDetails }): ReactNode => {
  if (waitsForConsent(request)) return <ToneMark tone="soon">Chờ văn bản đồng ý</ToneMark>
  return request.classification?.class === 'notAccessible' ? (
    <ToneMark tone="late">Không được tiếp cận</ToneMark>
  ) : (
    <ToneMark tone="ok">Được cung cấp</ToneMark>
  )
}

const Kind = ({
  details: { request },
  onChoose,
}: {
  readonly details: RequestDetails
  readonly onChoose: (act: ActName) => void
}): ReactNode => {
  const book = useLawBook()
  const { classification, closedOn } = request
  if (!classification) return null
  const { class: kind, condition, address, on } = classification
  const article =
    kind === 'conditional'
      ? conditionArticle(book, request)
      : kind === 'notAccessible'
        ? notAccessibleArticle(book, request)
        : ''
  return (
    <>
      <p>
        <strong>{classKindLabels[kind]}</strong>
        {article} <span className={styles.hint}>· ghi ngày {formatDay(on)}</span>
      </p>
      {condition === 'none' ? null : <p>{conditionStandingLabels[condition]}.</p>}
      {kind === 'alreadyPublic' ? <Addresses text={address} /> : null}
      {closedOn === null && waitsForConsent(request) ? (
        <p>
          <LinkButton call="requests.classify" onPress={() => onChoose('classify')}>
            Đã có văn bản đồng ý hoặc quyết định
          </LinkButton>
        </p>
      ) : null}
    </>
  )
}

/** One address a line; those of the web open in the browser. */
const Addresses = ({ text }: { readonly text: string }): ReactNode => (
  <ul className={styles.list}>
    {text.split('\n').map((address) => (
      <li key={address}>
        {/^https?:\/\//.test(address) ? (
          <LinkButton onPress={() => void answerOf(api.app.openAddress({ address }))}>{address}</LinkButton>
        ) : (
          address
        )}
      </li>
    ))}
  </ul>
)

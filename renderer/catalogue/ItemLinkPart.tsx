import type { ReactNode } from 'react'
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import {
  type ItemLink,
  isBrokenLink,
  isDoubtfulLink,
  type LinkCheck,
  linkOutcomeWords,
} from '../../shared/catalogue/link-check.ts'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { momentText } from '../components/moment-text.ts'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './catalogue.module.css'
import { startLinkRun, useLinkRun } from './link-run.ts'
import linkStyles from './links.module.css'
import { useCatalogue } from './use-catalogue.ts'

const useItemLink = (item: CatalogueItem) => {
  const version = useCatalogue((state) => state.version)
  return useCall(() => api.catalogue.itemLink({ id: item.id }), `${item.id}/${item.revision}/${version}`).value
}

/** Says above the form that the address did not open: it is what there is to do about this item. */
export const BrokenLinkNote = ({ item }: { readonly item: CatalogueItem }): ReactNode => {
  const newest = useItemLink(item)?.checks[0]
  if (!newest || !isBrokenLink(newest.outcome)) return null
  return (
    <p className={linkStyles.note}>
      <ToneMark tone="late">{`Đường dẫn hỏng: ${linkOutcomeWords[newest.outcome].label.toLocaleLowerCase('vi')}`}</ToneMark>
    </p>
  )
}

/** Whether an item's web address opens: the last test with its day, what to do about it, and the tests before it. */
export const ItemLinkPart = ({ item }: { readonly item: CatalogueItem }): ReactNode => {
  const busy = useLinkRun((state) => state.jobId !== null)
  const value = useItemLink(item)
  const link = value?.link
  if (!value || !link) return null
  return (
    <section className={styles.part} aria-label="Đường dẫn">
      <div className={styles.partHead}>
        <h3>Đường dẫn</h3>
        <ActionButton
          call="catalogue.checkLinks"
          kind="quiet"
          label="Kiểm tra"
          fullLabel="Kiểm tra đường dẫn của mục này"
          onPress={() => void startLinkRun([item.id])}
          busy={busy}
        />
      </div>
      <div className={linkStyles.state}>
        <span className={linkStyles.address}>
          <LinkButton onPress={() => void answerOf(api.app.openAddress({ address: link }))} fullLabel={`Mở ${link}`}>
            {link}
          </LinkButton>
        </span>
        <Newest state={value} link={link} />
        <Earlier checks={value.checks.slice(1)} />
      </div>
    </section>
  )
}

const Newest = ({ state, link }: { readonly state: ItemLink; readonly link: string }): ReactNode => {
  const [newest] = state.checks
  return (
    <>
      {state.waitingSince ? (
        <ToneMark tone="soon">{`Chờ có mạng từ ${momentText(state.waitingSince)}`}</ToneMark>
      ) : null}
      {newest ? (
        <>
          <ToneMark tone={isBrokenLink(newest.outcome) ? 'late' : isDoubtfulLink(newest.outcome) ? 'soon' : 'ok'}>
            {checkText(newest)}
          </ToneMark>
          <p className={linkStyles.soft}>{`Kiểm tra ${momentText(newest.at)} · ${newest.by}`}</p>
          {linkOutcomeWords[newest.outcome].advice ? <p>{linkOutcomeWords[newest.outcome].advice}</p> : null}
          {newest.finalLink !== link && isDoubtfulLink(newest.outcome) ? (
            <p className={linkStyles.address}>{`Địa chỉ mới: ${newest.finalLink}`}</p>
          ) : null}
        </>
      ) : state.waitingSince ? null : (
        <p className={linkStyles.soft}>Chưa kiểm tra lần nào.</p>
      )}
    </>
  )
}

const checkText = ({ outcome, status }: LinkCheck): string =>
  `${linkOutcomeWords[outcome].label}${status !== null && status >= 400 ? ` (mã ${status})` : ''}`

const Earlier = ({ checks }: { readonly checks: readonly LinkCheck[] }): ReactNode =>
  checks.length === 0 ? null : (
    <details className={linkStyles.earlier}>
      <summary>{`Các lần trước (${checks.length})`}</summary>
      <ol>
        {checks.map((check) => (
          <li key={check.at}>{`${momentText(check.at)}: ${checkText(check)}`}</li>
        ))}
      </ol>
    </details>
  )

import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { PaperSize } from '../../shared/forms/paper-document.ts'
import { requestLabel } from '../../shared/requests/information-request.ts'
import type { ActName } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Page } from '../components/Page.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import { showToast } from '../components/toast-store.ts'
import { go, useNavigation, useParams } from '../navigation-store.ts'
import { ActPanel, type SideAct } from './ActPanel.tsx'
import { AmendPanel } from './AmendPanel.tsx'
import { actDoneWords } from './act-words.ts'
import { DeadlineProofDrawer } from './DeadlineProof.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { NextActsPanel } from './NextActsPanel.tsx'
import { ReceiptPanel } from './ReceiptPanel.tsx'
import { RequestTimeline } from './RequestTimeline.tsx'
import { DeadlineLine, RequestPerson } from './RequestTop.tsx'
import styles from './RequestView.module.css'
import { useReceipt } from './use-receipt.ts'

/** Reads one request, again when the data changed underneath; acts hand in the request as they left it. */
const useRequest = (id: number | undefined) => {
  const [details, setDetails] = useState<RequestDetails | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [asked, setAsked] = useState(0)
  const dataVersion = useDataVersion()
  const reload = useCallback(() => setAsked((count) => count + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again on purpose when reloading.
  useEffect(() => {
    if (id === undefined) return
    let left = false
    void settle(api.requests.read({ id })).then((result) => {
      if (left) return
      if (result.ok) setDetails(result.value)
      setError(result.ok ? null : result.error)
    })
    return () => {
      left = true
    }
  }, [id, asked, dataVersion])
  return { details: details?.request.id === id ? details : null, error, setDetails, reload }
}

/** «Một yêu cầu»: the page of one request. */
const RequestView = (): ReactNode => {
  const { id, open } = useParams('request')
  const { visit } = useNavigation()
  const { details, error, setDetails, reload } = useRequest(id)
  if (error) {
    return (
      <Page title="Yêu cầu" back={{ label: 'Sổ theo dõi', onPress: () => go('requests') }}>
        <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} />
      </Page>
    )
  }
  if (!details) return <Page title="Yêu cầu">{null}</Page>
  return (
    <OneRequest
      key={`${details.request.id}-${visit}`}
      details={details}
      startWithReceipt={open === 'receipt'}
      onDetails={setDetails}
      onReload={reload}
    />
  )
}

type Side = { readonly kind: 'next' } | { readonly kind: 'why' } | { readonly kind: 'act'; readonly act: SideAct }

const OneRequest = ({
  details,
  startWithReceipt,
  onDetails,
  onReload,
}: {
  readonly details: RequestDetails
  readonly startWithReceipt: boolean
  readonly onDetails: (details: RequestDetails) => void
  readonly onReload: () => void
}): ReactNode => {
  const { request, deadline } = details
  const [middle, setMiddle] = useState<'story' | 'receipt' | 'amend'>(startWithReceipt ? 'receipt' : 'story')
  const [side, setSide] = useState<Side>({ kind: 'next' })
  const [lastAct, setLastAct] = useState<ActName | null>(null)
  const [size, setSize] = useState<PaperSize>('A4')
  const receipt = useReceipt(details, size, onReload)

  const choose = (act: ActName): void => {
    setLastAct(act)
    if (act === 'amend') {
      setSide({ kind: 'next' })
      setMiddle('amend')
    } else setSide({ kind: 'act', act })
  }
  const done = (act: ActName, after: RequestDetails): void => {
    onDetails(after)
    setSide({ kind: 'next' })
    setMiddle('story')
    showToast(actDoneWords[act])
  }
  const mend = (): void => choose('amend')
  useShortcuts({
    F2: mend,
    'Ctrl+P': () => {
      setMiddle('receipt')
      if (receipt.paper) void receipt.print()
    },
  })

  return (
    <Page
      title={`Yêu cầu số ${requestLabel(request)}`}
      back={{ label: 'Sổ theo dõi', onPress: () => go('requests') }}
      actions={<RequestPerson details={details} />}
      fill
    >
      <DeadlineLine details={details} onWhy={() => setSide({ kind: 'why' })} />
      <div className={styles.columns}>
        {middle === 'receipt' ? (
          <ReceiptPanel receipt={receipt} size={size} onSize={setSize} onClose={() => setMiddle('story')} />
        ) : null}
        {middle === 'amend' ? (
          <AmendPanel details={details} onDone={(after) => done('amend', after)} onCancel={() => setMiddle('story')} />
        ) : null}
        {middle === 'story' ? (
          <div className={styles.middle}>
            <div className={styles.scroll}>
              <FactsPanel details={details} onAmend={() => choose('amend')} onReceipt={() => setMiddle('receipt')} />
            </div>
            <section className={styles.scroll} aria-label="Cuộn diễn biến" tabIndex={0}>
              <RequestTimeline details={details} />
            </section>
          </div>
        ) : null}
        <div
          className={styles.side}
          hidden={middle === 'amend'}
          data-yields={middle === 'receipt' && side.kind === 'next'}
        >
          {side.kind === 'why' && deadline ? (
            <DeadlineProofDrawer deadline={deadline} onClose={() => setSide({ kind: 'next' })} />
          ) : null}
          {side.kind === 'act' ? (
            <ActPanel
              key={side.act}
              act={side.act}
              details={details}
              onDone={(after) => done(side.act, after)}
              onCancel={() => setSide({ kind: 'next' })}
            />
          ) : null}
          {side.kind === 'next' || (side.kind === 'why' && !deadline) ? (
            <div className={`${styles.next} ${styles.scroll}`}>
              <NextActsPanel acts={details.nextActs} onChoose={choose} focusOn={lastAct} leading={middle === 'story'} />
            </div>
          ) : null}
        </div>
      </div>
    </Page>
  )
}

export default RequestView

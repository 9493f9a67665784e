import { type ReactNode, useState } from 'react'
import { hidesNumbers } from '../../shared/privacy/mask.ts'
import { requestLabel } from '../../shared/requests/information-request.ts'
import type { ActName } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { type Milestone, milestoneLabels } from '../../shared/requests/request-milestones.ts'
import { answerOf, api } from '../api.ts'
import { useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Page } from '../components/Page.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import { showToast } from '../components/toast-store.ts'
import { go, useNavigation, useParams } from '../navigation-store.ts'
import { ActPanel, type SideAct } from './ActPanel.tsx'
import { AmendPanel } from './AmendPanel.tsx'
import { actDoneWords } from './act-words.ts'
import { ClassificationPanel } from './ClassificationPanel.tsx'
import { CorrectionsPanel } from './CorrectionsPanel.tsx'
import { CostsPanel } from './CostsPanel.tsx'
import { DeadlineProofDrawer } from './DeadlineProof.tsx'
import { DisputesPanel } from './DisputesPanel.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { FilesPanel } from './files/FilesPanel.tsx'
import { MilestonesPanel } from './MilestonesPanel.tsx'
import { NextActsPanel } from './NextActsPanel.tsx'
import type { ShownPaper } from './papers/PaperList.tsx'
import { PapersPanel } from './papers/PapersPanel.tsx'
import { RequestTimeline } from './RequestTimeline.tsx'
import { DeadlineLine, dueKind, RequestPerson } from './RequestTop.tsx'
import styles from './RequestView.module.css'
import { UnitQuestionsPanel } from './UnitQuestionsPanel.tsx'
import { useRequest } from './use-request.ts'

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

const receiptForm: ShownPaper = { kind: 'form', form: 'receipt' }

type Side =
  | { readonly kind: 'next' }
  | { readonly kind: 'why'; readonly milestone: Pick<Milestone, 'kind' | 'of'> }
  | { readonly kind: 'act'; readonly act: SideAct }

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
  const { request, milestones } = details
  const mayMend = useMay('requests.amend')
  const [middle, setMiddle] = useState<'story' | 'amend' | ShownPaper>(startWithReceipt ? receiptForm : 'story')
  const [side, setSide] = useState<Side>({ kind: 'next' })
  const [lastAct, setLastAct] = useState<ActName | null>(null)
  const explained =
    side.kind === 'why'
      ? milestones.find(({ kind, of }) => kind === side.milestone.kind && of === side.milestone.of)
      : undefined
  const explain = (milestone: Pick<Milestone, 'kind' | 'of'>): void => setSide({ kind: 'why', milestone })
  // What units were asked, and corrections, stand in panels of their own.
  const ownMilestones = milestones.filter((one) => one.of === 0)

  const openPaper = (paper: ShownPaper): void => {
    setSide({ kind: 'next' })
    setMiddle(paper)
  }
  const showWhole = async (): Promise<boolean> => {
    const whole = hidesNumbers(request.facts) ? await answerOf(api.requests.readWhole({ id: request.id })) : details
    if (whole) onDetails(whole)
    return whole !== undefined
  }
  const amend = async (): Promise<void> => {
    // Nobody mends what is not seen whole.
    if (!(await showWhole())) return
    setSide({ kind: 'next' })
    setMiddle('amend')
  }
  const choose = (act: ActName): void => {
    setLastAct(act)
    if (act === 'amend') {
      void amend()
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
    F2: mayMend ? mend : undefined,
    'Ctrl+P': () => openPaper(receiptForm),
  })

  return (
    <Page
      title={`Yêu cầu số ${requestLabel(request)}`}
      back={{ label: 'Sổ theo dõi', onPress: () => go('requests') }}
      actions={<RequestPerson details={details} />}
      fill
    >
      <DeadlineLine details={details} onWhy={() => explain({ kind: dueKind(details), of: 0 })}>
        {typeof middle === 'object' ? null : (
          <ActionButton
            label={details.documents.length === 0 ? 'Giấy tờ' : `Giấy tờ (${details.documents.length})`}
            shortcut="Ctrl+P"
            onPress={() => openPaper(receiptForm)}
          />
        )}
      </DeadlineLine>
      <div className={styles.columns}>
        {typeof middle === 'object' ? (
          <PapersPanel
            details={details}
            shown={middle}
            onShow={setMiddle}
            onChanged={onReload}
            onClose={() => setMiddle('story')}
          />
        ) : null}
        {middle === 'amend' ? (
          <AmendPanel details={details} onDone={(after) => done('amend', after)} onCancel={() => setMiddle('story')} />
        ) : null}
        {middle === 'story' ? (
          <div className={styles.middle}>
            <div className={styles.scroll}>
              <FactsPanel
                details={details}
                onAmend={() => choose('amend')}
                onShow={() => void showWhole()}
                onPaper={openPaper}
              />
            </div>
            <section className={`${styles.scroll} ${styles.stack}`} aria-label="Cuộn diễn biến" tabIndex={0}>
              {ownMilestones.length > 0 ? <MilestonesPanel milestones={ownMilestones} onWhy={explain} /> : null}
              <ClassificationPanel details={details} onChoose={choose} />
              <UnitQuestionsPanel details={details} onAnswer={() => choose('unitAnswered')} />
              <CostsPanel details={details} onRefuse={() => choose('refuse')} />
              <CorrectionsPanel details={details} onWhy={explain} />
              <DisputesPanel details={details} onChoose={choose} />
              <FilesPanel details={details} onDetails={onDetails} />
              <RequestTimeline details={details} />
            </section>
          </div>
        ) : null}
        <div
          className={styles.side}
          hidden={middle === 'amend' || (typeof middle === 'object' && side.kind === 'next')}
        >
          {explained ? (
            <DeadlineProofDrawer
              key={`${explained.kind} ${explained.of}`}
              proof={explained}
              what={milestoneLabels[explained.kind]}
              onClose={() => setSide({ kind: 'next' })}
              onPrint={() =>
                openPaper({
                  kind: 'plain',
                  paper: {
                    kind: 'annex',
                    requestId: request.id,
                    milestone: explained.kind,
                    of: explained.of,
                    attached: false,
                  },
                })
              }
            />
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
          {side.kind === 'next' || (side.kind === 'why' && !explained) ? (
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

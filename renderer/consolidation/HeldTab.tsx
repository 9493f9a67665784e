import { type ReactNode, useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { bundleReasonWords, bundleStateLabels, type ToldBundle } from '../../shared/consolidation/taken-bundle.ts'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { momentText } from '../components/moment-text.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ReasonPanel } from '../components/ReasonPanel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './consolidation.module.css'

/** «Lần 2, xuất 09:15 21/12/2026, mã ACDE-…»: what tells two bundles of one agency apart. */
const told = ({ edition, exportedAt, shortCode, period, way }: ToldBundle): string =>
  [
    way === 'paper' ? 'Từ bản giấy' : `Lần ${edition.number}`,
    `kỳ ${formatDay(period.from)} – ${formatDay(period.to)}`,
    `lập ${momentText(exportedAt)}`,
    `mã ${shortCode}`,
  ].join(', ')

const Line = ({
  bundle,
  onOpen,
  onDecided,
}: {
  readonly bundle: ToldBundle
  readonly onOpen: (bundleId: number) => void
  readonly onDecided: () => void
}): ReactNode => {
  const [dropping, setDropping] = useState(false)
  const words = bundle.reason === '' ? undefined : bundleReasonWords[bundle.reason]
  const accept = async (): Promise<void> => {
    const decided = await answerOf(api.consolidation.decide({ id: bundle.id, decision: 'accept', note: '' }))
    if (!decided) return
    showToast(
      decided.state === 'current'
        ? 'Báo cáo được tính vào số liệu.'
        : 'Gói báo cáo vẫn còn điều phải xem xét; hãy xem lại trong danh sách.',
      decided.state === 'current' ? 'ok' : 'soon',
    )
    onDecided()
  }
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <LinkButton
          onPress={() => onOpen(bundle.id)}
          fullLabel={`Xem báo cáo của ${bundle.agencyName}, ${told(bundle)}`}
        >
          {bundle.agencyName}
        </LinkButton>
        <ToneMark tone={bundle.state === 'held' ? 'info' : 'quiet'} bare>
          {words?.what ?? bundleStateLabels[bundle.state]}
        </ToneMark>
      </div>
      <p className={styles.soft}>
        {`${bundle.fileName}. ${told(bundle)}${bundle.keyFingerprint === '' ? '' : `. Khóa ${bundle.keyFingerprint}`}`}
      </p>
      {bundle.state === 'dropped' ? <p className={styles.soft}>{`Lý do không nhận: ${bundle.decidedNote}`}</p> : null}
      {dropping ? (
        <ReasonPanel
          title="Không nhận gói này"
          text="Gói được giữ lại để tra cứu và không tính vào số liệu."
          confirmLabel="Không nhận"
          label="Lý do"
          missing="Hãy nhập lý do không nhận."
          ask={(note) => api.consolidation.decide({ id: bundle.id, decision: 'drop', note })}
          onDone={() => {
            setDropping(false)
            onDecided()
          }}
          onCancel={() => setDropping(false)}
        />
      ) : (
        <div className={styles.acts}>
          <ActionButton
            call="consolidation.decide"
            label={words?.accept ?? 'Dùng lại'}
            fullLabel={`${words?.accept ?? 'Dùng lại'}: ${bundle.agencyName}, ${told(bundle)}`}
            onPress={() => void accept()}
          />
          {bundle.state === 'dropped' ? null : (
            <ActionButton
              call="consolidation.decide"
              kind="quiet"
              label="Không nhận"
              fullLabel={`Không nhận: ${bundle.agencyName}, ${told(bundle)}`}
              onPress={() => setDropping(true)}
            />
          )}
        </div>
      )}
    </li>
  )
}

const mostShown = 200

/** «Chờ xem xét»: bundles that the officer must decide of, and those kept without counting. */
export const HeldTab = ({
  collectionId,
  version,
  onOpen,
  onDecided,
}: {
  readonly collectionId: number
  readonly version: number
  readonly onOpen: (bundleId: number) => void
  readonly onDecided: () => void
}): ReactNode => {
  const { value } = useCall(() => api.consolidation.bundles({ collectionId }), `${collectionId} ${version}`)
  if (!value) return null
  const held = value.filter(({ state }) => state === 'held')
  const others = value.filter(({ state }) => state !== 'held')
  const newKeys = held.filter(({ reason }) => reason === 'newKey').length
  const trust = async (): Promise<void> => {
    const done = await answerOf(api.consolidation.trustNewKeys({ collectionId }))
    if (!done) return
    showToast(`Đã tin cậy khóa của ${showCount(done.trusted)} cơ quan.`)
    onDecided()
  }
  const list = (bundles: readonly ToldBundle[]) => (
    <ul className={styles.list}>
      {bundles.slice(0, mostShown).map((bundle) => (
        <Line key={bundle.id} bundle={bundle} onOpen={onOpen} onDecided={onDecided} />
      ))}
    </ul>
  )
  return (
    <div className={styles.stack}>
      {held.length === 0 ? (
        <EmptyState
          title="Không có gói nào chờ xem xét"
          text="Gói của cơ quan lạ, ký bằng khóa mới, hoặc mâu thuẫn với gói đã nhận sẽ dừng ở đây, chưa tính vào số liệu."
        />
      ) : (
        <Panel title="Chờ xem xét" note={`${showCount(held.length)} gói, chưa tính vào số liệu`}>
          {newKeys > 0 ? (
            <div className={styles.line}>
              <p className={styles.soft}>
                Đối chiếu khóa với cơ quan gửi (điện thoại, văn bản) rồi mới tin cậy. Từ lần sau, gói ký bằng khóa đã
                tin cậy được nhận ngay.
              </p>
              <ActionButton
                call="consolidation.trustNewKeys"
                label={`Tin cậy cả ${showCount(newKeys)} khóa mới`}
                onPress={() => void trust()}
              />
            </div>
          ) : null}
          {list(held)}
        </Panel>
      )}
      {others.length > 0 ? (
        <Panel title="Được giữ, không tính vào số liệu" note={`${showCount(others.length)} gói`}>
          {list(others)}
        </Panel>
      ) : null}
    </div>
  )
}

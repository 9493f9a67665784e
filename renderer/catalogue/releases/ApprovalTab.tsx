import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import {
  type ApprovalOrder,
  type ApprovalPage,
  type ApprovalRow,
  type ApprovalState,
  type ApprovalStep,
  approvalLabels,
  approvalPage,
  approvalStates,
} from '../../../shared/releases/approval.ts'
import { type ReleasedList, releasedLists, releasedListTitles } from '../../../shared/releases/release.ts'
import { api, settle, showError, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ConfirmPanel } from '../../components/ConfirmPanel.tsx'
import { momentText } from '../../components/moment-text.ts'
import { showCount } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { showToast } from '../../components/toast-store.ts'
import styles from './releases.module.css'

const stateTones = { none: 'quiet', proposed: 'soon', checked: 'info', approved: 'ok' } as const

/** The step that leads on from a state; an approved item has none. */
const nextStep: Readonly<Record<ApprovalState, { readonly step: ApprovalStep; readonly label: string } | null>> = {
  none: { step: 'propose', label: 'Đề nghị' },
  proposed: { step: 'check', label: 'Ghi đã kiểm tra' },
  checked: { step: 'approve', label: 'Ghi đã duyệt' },
  approved: null,
}

/** «Duyệt mục»: who proposed, checked and approved, one state at a time. Nothing here keeps anyone from the lists themselves. */
export const ApprovalTab = (): ReactNode => {
  const [list, setList] = useState<ReleasedList>('mustPublish')
  const [state, setState] = useState<ApprovalState>('none')
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const { value, reload } = useCall(() => api.releases.approvals({ list, state, offset }), `${list}/${state}/${offset}`)
  const look = (to: {
    readonly list?: ReleasedList
    readonly state?: ApprovalState
    readonly offset?: number
  }): void => {
    setList(to.list ?? list)
    setState(to.state ?? state)
    setOffset(to.offset ?? 0)
    setChosen(new Set())
  }
  const step = async (name: ApprovalStep, what: ApprovalOrder['what'], note = ''): Promise<void> => {
    // Taking an approval back is for who may approve.
    const result = await settle(
      name === 'approve' || (name === 'return' && state === 'approved')
        ? api.releases.approve({ step: name, note, what })
        : api.releases.propose({ step: name, note, what }),
    )
    if (!result.ok) return showError(result.error)
    showToast(`Đã ghi bước này cho ${showCount(result.value.stepped)} mục.`)
    look({})
    reload()
  }
  return (
    <Panel title="Đề nghị, kiểm tra, duyệt">
      <p className={styles.words}>
        Đơn vị tạo ra đề nghị, đầu mối kiểm tra, người đứng đầu duyệt; một người có thể giữ cả ba bước. Mục sửa sau khi
        duyệt trở lại «Đã đề nghị». Các bước này không chặn việc sửa và dùng danh mục.
      </p>
      <div className={styles.approvalTools}>
        <NativeSelect
          label="Danh mục"
          value={list}
          onChange={(event) => look({ list: event.currentTarget.value as ReleasedList })}
          data={releasedLists.map((each) => ({ value: each, label: releasedListTitles[each] }))}
        />
        <NativeSelect
          label="Trạng thái"
          value={state}
          onChange={(event) => look({ state: event.currentTarget.value as ApprovalState })}
          data={approvalStates.map((each) => ({
            value: each,
            label: `${approvalLabels[each]} (${showCount(value?.counts[each] ?? 0)})`,
          }))}
        />
      </div>
      {value ? (
        <>
          <Steps
            key={`${list}/${state}/${offset}`}
            page={value}
            state={state}
            chosen={chosen}
            onStep={(name, note) => step(name, { ids: [...chosen] }, note)}
            onWhole={(name) => step(name, { list, state })}
          />
          <Rows page={value} chosen={chosen} onChoose={setChosen} />
          {value.total > approvalPage ? (
            <div className={styles.acts}>
              <ActionButton
                label="Trang trước"
                disabled={offset === 0}
                onPress={() => look({ offset: Math.max(0, offset - approvalPage) })}
              />
              <span>{`${showCount(offset + 1)}–${showCount(Math.min(value.total, offset + approvalPage))} trong ${showCount(value.total)}`}</span>
              <ActionButton
                label="Trang sau"
                disabled={offset + approvalPage >= value.total}
                onPress={() => look({ offset: offset + approvalPage })}
              />
            </div>
          ) : null}
        </>
      ) : null}
    </Panel>
  )
}

const Steps = ({
  page,
  state,
  chosen,
  onStep,
  onWhole,
}: {
  readonly page: ApprovalPage
  readonly state: ApprovalState
  readonly chosen: ReadonlySet<number>
  readonly onStep: (step: ApprovalStep, note?: string) => Promise<void>
  readonly onWhole: (step: ApprovalStep) => Promise<void>
}): ReactNode => {
  const [returning, setReturning] = useState(false)
  const [note, setNote] = useState('')
  const next = nextStep[state]
  const may = next?.step === 'approve' ? 'releases.approve' : 'releases.propose'
  if (returning)
    return (
      <ConfirmPanel
        title={`Trả lại ${showCount(chosen.size)} mục?`}
        text="Mục trở về «Chưa đề nghị»; danh mục không thay đổi."
        confirmLabel="Trả lại"
        onConfirm={() => void onStep('return', note).then(() => setReturning(false))}
        onCancel={() => setReturning(false)}
      >
        <TextInput
          label="Lý do trả lại"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autoComplete="off"
        />
      </ConfirmPanel>
    )
  return (
    <div className={styles.acts}>
      {next ? (
        <>
          <ActionButton
            call={may}
            kind="primary"
            label={`${next.label} ${showCount(chosen.size)} mục đã chọn`}
            disabled={chosen.size === 0}
            onPress={() => void onStep(next.step)}
          />
          <ActionButton
            call={may}
            label={`${next.label} cả ${showCount(page.total)} mục`}
            disabled={page.total === 0}
            onPress={() => void onWhole(next.step)}
          />
        </>
      ) : null}
      {state === 'none' ? null : (
        <ActionButton
          call={state === 'approved' ? 'releases.approve' : 'releases.propose'}
          kind="quiet"
          label="Trả lại"
          disabled={chosen.size === 0}
          onPress={() => setReturning(true)}
        />
      )}
    </div>
  )
}

const Rows = ({
  page,
  chosen,
  onChoose,
}: {
  readonly page: ApprovalPage
  readonly chosen: ReadonlySet<number>
  readonly onChoose: (chosen: ReadonlySet<number>) => void
}): ReactNode => {
  const { rows } = page
  if (rows.length === 0) return <p className={styles.words}>Không có mục nào ở trạng thái này.</p>
  const all = rows.every(({ id }) => chosen.has(id))
  const toggle = (id: number): void => {
    const after = new Set(chosen)
    if (!after.delete(id)) after.add(id)
    onChoose(after)
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label="Chọn cả trang"
              checked={all}
              onChange={() => onChoose(all ? new Set() : new Set(rows.map(({ id }) => id)))}
            />
          </th>
          <th scope="col">Tên</th>
          <th scope="col">Trạng thái</th>
          <th scope="col">Bước gần nhất</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Checkbox
                aria-label={`Chọn: ${row.title}`}
                checked={chosen.has(row.id)}
                onChange={() => toggle(row.id)}
              />
            </td>
            <td>{row.title}</td>
            <td>
              <State row={row} />
            </td>
            <td className={styles.soft}>{row.at === null ? '' : `${momentText(row.at)}, ${row.by}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const State = ({ row }: { readonly row: ApprovalRow }): ReactNode => (
  <>
    <ToneMark tone={stateTones[row.state]} bare>
      {approvalLabels[row.state]}
    </ToneMark>
    {row.changedSince ? <span className={styles.soft}> sửa sau khi duyệt</span> : null}
  </>
)

import { NativeSelect } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import {
  type BoardRow,
  type BoardState,
  boardStateLabels,
  boardStates,
  type Collection,
} from '../../shared/consolidation/collection.ts'
import { bundleRemarkWords } from '../../shared/consolidation/taken-bundle.ts'
import { fold, hasAllTerms, searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import type { GridColumn } from '../components/grid-column.ts'
import { showCount } from '../components/number-text.ts'
import { SearchBox } from '../components/SearchBox.tsx'
import { type Tone, ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import { useRevision } from '../components/use-revision.ts'
import { VirtualGrid } from '../components/VirtualGrid.tsx'
import styles from './consolidation.module.css'

const tones: Readonly<Record<BoardState, Tone>> = {
  sent: 'ok',
  sentLate: 'soon',
  held: 'info',
  late: 'late',
  waiting: 'quiet',
}

const columns: readonly GridColumn<BoardRow>[] = [
  { id: 'name', heading: 'Cơ quan', width: 300, cell: ({ name }) => name },
  { id: 'code', heading: 'Mã', width: 80, cell: ({ code }) => code },
  {
    id: 'state',
    heading: 'Tình trạng',
    width: 190,
    cell: ({ state }) => (
      <ToneMark tone={tones[state]} bare>
        {boardStateLabels[state]}
      </ToneMark>
    ),
    text: ({ state }) => boardStateLabels[state],
  },
  { id: 'on', heading: 'Ngày nhận', width: 110, cell: ({ takenOn }) => (takenOn ? formatDay(takenOn) : '') },
  {
    id: 'edition',
    heading: 'Lần',
    width: 60,
    align: 'right',
    cell: ({ editionNumber }) => (editionNumber === null ? '' : String(editionNumber)),
  },
  { id: 'signed', heading: 'Chữ ký', width: 90, cell: ({ signed }) => (signed ? 'Có ký' : '') },
  {
    id: 'remarks',
    heading: 'Ghi chú',
    width: 320,
    cell: ({ remarks }) => remarks.map((remark) => bundleRemarkWords[remark]).join('; '),
  },
  { id: 'email', heading: 'Thư điện tử', width: 200, cell: ({ email }) => email },
]

const Reminders = ({ collectionId }: { readonly collectionId: number }) => {
  const save = async (format: 'word' | 'excel' | 'mail'): Promise<void> => {
    const saved = await answerOf(api.consolidation.saveReminder({ jobId: crypto.randomUUID(), collectionId, format }))
    if (saved) showToast(`Đã ghi tệp ${saved.fileName}.`)
  }
  return (
    <div className={styles.acts}>
      <span className={styles.soft}>Nhắc cơ quan chưa gửi:</span>
      <ActionButton
        call="consolidation.printReminder"
        kind="quiet"
        label="In danh sách"
        onPress={() => void answerOf(api.consolidation.printReminder({ collectionId }))}
      />
      <ActionButton call="consolidation.saveReminder" kind="quiet" label="Lưu Word" onPress={() => void save('word')} />
      <ActionButton
        call="consolidation.saveReminder"
        kind="quiet"
        label="Lưu Excel để trộn thư"
        onPress={() => void save('excel')}
      />
      <ActionButton
        call="consolidation.saveReminder"
        kind="quiet"
        label="Lưu thư nhắc (.eml)"
        onPress={() => void save('mail')}
      />
    </div>
  )
}

/** «Theo dõi»: who has sent, who is late, who has not; a row opens the report of the agency. */
export const BoardTab = ({
  collection,
  version,
  onOpen,
  onHeld,
}: {
  readonly collection: Collection
  readonly version: number
  readonly onOpen: (bundleId: number) => void
  readonly onHeld: () => void
}): ReactNode => {
  const {
    value: rows,
    error,
    reload,
  } = useCall(() => api.consolidation.board({ collectionId: collection.id }), `${collection.id} ${version}`)
  const [text, setText] = useState('')
  const [state, setState] = useState<BoardState | ''>('')
  const shown = useMemo(() => {
    const terms = searchTerms(text)
    return (rows ?? []).filter(
      (row) =>
        (state === '' || row.state === state) &&
        (terms.length === 0 || hasAllTerms(fold(`${row.name} ${row.code} ${row.province}`), terms)),
    )
  }, [rows, text, state])
  const revision = useRevision(shown)
  if (error) return <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} />
  if (!rows) return null
  const count = (of: BoardState) => rows.filter((row) => row.state === of).length
  const open = (row: BoardRow): void => {
    if (row.state === 'held') onHeld()
    else if (row.bundleId !== null) onOpen(row.bundleId)
    else showToast(`${row.name} chưa gửi báo cáo.`, 'soon')
  }
  return (
    <div className={styles.fill}>
      <ul className={styles.counts} aria-label="Tình hình gửi báo cáo">
        {boardStates
          .filter((one) => one === 'sent' || count(one) > 0)
          .map((one) => (
            <li key={one}>
              <ToneMark tone={tones[one]}>
                {`${boardStateLabels[one]}: ${showCount(count(one))}${one === 'sent' ? `/${showCount(rows.length)}` : ''}`}
              </ToneMark>
            </li>
          ))}
      </ul>
      <div className={styles.head}>
        <div className={styles.search}>
          <SearchBox label="Tìm cơ quan theo tên, mã" value={text} onChange={setText} />
        </div>
        <NativeSelect
          label="Tình trạng"
          value={state}
          onChange={(event) => setState(boardStates.find((one) => one === event.currentTarget.value) ?? '')}
          data={[
            { value: '', label: 'Tất cả' },
            ...boardStates.map((value) => ({ value, label: boardStateLabels[value] })),
          ]}
        />
        <Reminders collectionId={collection.id} />
      </div>
      <div className={styles.grid}>
        <VirtualGrid
          gridId="tong-hop-theo-doi"
          label="Cơ quan phải gửi báo cáo"
          columns={columns}
          load={async (offset, limit) => ({ total: shown.length, offset, rows: shown.slice(offset, offset + limit) })}
          queryKey={`${collection.id} ${state} ${text}`}
          version={revision}
          rowKey={({ agencyId }) => agencyId}
          onOpen={open}
          empty={<p className={styles.soft}>Không có cơ quan nào khớp.</p>}
        />
      </div>
    </div>
  )
}

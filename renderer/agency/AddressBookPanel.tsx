import { Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type AddressEntry, addressKindLabels, blankAddress } from '../../shared/addresses/address-book.ts'
import { formatDay } from '../../shared/calendar/local-date.ts'
import type { Result } from '../../shared/result.ts'
import { answerOf, api, useCall } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { SearchBox } from '../components/SearchBox.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './AddressBook.module.css'
import { AddressFilePanel } from './AddressFilePanel.tsx'
import { AddressForm } from './AddressForm.tsx'

/** Rows shown at once; searching finds the others. */
const SHOWN = 100

type Typing = { readonly kind: 'new' } | { readonly kind: 'old'; readonly entry: AddressEntry } | null

/** «Sổ địa chỉ cơ quan»: whom requesters are directed to and who is asked for information. */
export const AddressBookPanel = (): ReactNode => {
  const data = useDataVersion()
  const [text, setText] = useState('')
  const [withRetired, setWithRetired] = useState(false)
  const [version, setVersion] = useState(0)
  const [typing, setTyping] = useState<Typing>(null)
  const { value, error, reload } = useCall(
    () => api.addresses.query({ text, kind: null, withRetired, limit: SHOWN }),
    `${data} ${version} ${withRetired} ${text}`,
  )
  const changed = (): void => setVersion((before) => before + 1)
  const undo = async (): Promise<void> => {
    const undone = await answerOf(api.addresses.undo())
    if (undone === undefined) return
    changed()
    setTyping(null)
    showToast(undone ? `Đã hoàn tác: ${undone.what.toLowerCase()}.` : 'Không còn việc nào để hoàn tác.')
  }
  const told = (words: string): void => {
    changed()
    setTyping(null)
    showToast(words, 'ok', { label: 'Hoàn tác', onPress: () => void undo() })
  }
  const doThenTell = async (act: Promise<Result<AddressEntry>>, words: string): Promise<void> => {
    if (await answerOf(act)) told(words)
  }
  return (
    <div id="addresses">
      <Panel
        title="Sổ địa chỉ cơ quan"
        note={value ? `${showCount(value.total)} cơ quan, đơn vị${text === '' ? '' : ' khớp với chữ tìm'}` : undefined}
      >
        <div className={styles.bar}>
          <SearchBox label="Tìm trong sổ địa chỉ" value={text} onChange={setText} />
          <Checkbox
            label="Cả mục ngừng dùng"
            checked={withRetired}
            onChange={(event) => setWithRetired(event.currentTarget.checked)}
          />
          <ActionButton call="addresses.add" label="Thêm cơ quan, đơn vị" onPress={() => setTyping({ kind: 'new' })} />
          <ActionButton
            call="addresses.undo"
            kind="quiet"
            label="Hoàn tác"
            fullLabel="Hoàn tác trong sổ địa chỉ"
            onPress={() => void undo()}
          />
        </div>
        {typing ? (
          <AddressForm
            key={typing.kind === 'old' ? typing.entry.id : 'new'}
            title={typing.kind === 'old' ? `Sửa: ${typing.entry.name}` : 'Thêm cơ quan, đơn vị'}
            fields={typing.kind === 'old' ? typing.entry : blankAddress}
            save={(fields) =>
              typing.kind === 'old' ? api.addresses.edit({ id: typing.entry.id, fields }) : api.addresses.add(fields)
            }
            onSaved={() => told(typing.kind === 'old' ? 'Đã sửa trong sổ địa chỉ.' : 'Đã thêm vào sổ địa chỉ.')}
            onCancel={() => setTyping(null)}
          />
        ) : null}
        {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
        {value && value.total === 0 ? (
          <p className={styles.soft}>
            {text === ''
              ? 'Sổ chưa có mục nào. Thêm những nơi hay phải hỏi hoặc hướng dẫn người dân đến; khi ghi việc trên yêu cầu chỉ cần gõ vài chữ để chọn.'
              : 'Không có mục nào khớp với chữ tìm.'}
          </p>
        ) : null}
        {value && value.entries.length > 0 ? (
          <Entries
            entries={value.entries}
            onEdit={(entry) => setTyping({ kind: 'old', entry })}
            onRetire={({ id }) => void doThenTell(api.addresses.retire({ id }), 'Đã ngừng dùng; mục vẫn nằm trong sổ.')}
            onRestore={({ id }) => void doThenTell(api.addresses.restore({ id }), 'Đã dùng lại.')}
          />
        ) : null}
        {value && value.total > value.entries.length ? (
          <p className={styles.soft}>
            Đang hiện {showCount(value.entries.length)} mục đầu; gõ vào ô tìm để thấy các mục khác.
          </p>
        ) : null}
        <AddressFilePanel onAdded={told} />
      </Panel>
    </div>
  )
}

type EntryAct = (entry: AddressEntry) => void

const Entries = ({
  entries,
  onEdit,
  onRetire,
  onRestore,
}: {
  readonly entries: readonly AddressEntry[]
  readonly onEdit: EntryAct
  readonly onRetire: EntryAct
  readonly onRestore: EntryAct
}): ReactNode => (
  <table className={styles.table}>
    <thead>
      <tr>
        <th scope="col">Tên</th>
        <th scope="col">Phụ trách</th>
        <th scope="col">Liên hệ</th>
        <th scope="col">
          <span className="screen-reader-only">Việc</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {entries.map((entry) => (
        <tr key={entry.id} data-retired={entry.retiredOn !== null}>
          <th scope="row">
            {entry.name}
            <span className={styles.soft}>{addressKindLabels[entry.kind]}</span>
            {entry.retiredOn ? <ToneMark tone="quiet">Ngừng dùng từ {formatDay(entry.retiredOn)}</ToneMark> : null}
          </th>
          <td>
            {entry.answersFor}
            {entry.note ? <span className={styles.soft}>{entry.note}</span> : null}
          </td>
          <td>
            {[entry.address, entry.phone, entry.email]
              .filter((one) => one !== '')
              .map((one) => (
                <span key={one} className={styles.line}>
                  {one}
                </span>
              ))}
          </td>
          <td className={styles.acts}>
            {entry.retiredOn === null ? (
              <>
                <ActionButton
                  call="addresses.edit"
                  kind="quiet"
                  label="Sửa"
                  fullLabel={`Sửa ${entry.name}`}
                  onPress={() => onEdit(entry)}
                />
                <ActionButton
                  call="addresses.retire"
                  kind="quiet"
                  label="Ngừng dùng"
                  fullLabel={`Ngừng dùng ${entry.name}`}
                  onPress={() => onRetire(entry)}
                />
              </>
            ) : (
              <ActionButton
                call="addresses.restore"
                kind="quiet"
                label="Dùng lại"
                fullLabel={`Dùng lại ${entry.name}`}
                onPress={() => onRestore(entry)}
              />
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

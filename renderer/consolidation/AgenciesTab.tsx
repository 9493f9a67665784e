import { TextInput } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { AgencyFile } from '../../shared/consolidation/agency-file.ts'
import type { ExpectedAgency, ExpectedAgencyFields } from '../../shared/consolidation/expected-agency.ts'
import type { AppError } from '../../shared/result.ts'
import { fold, hasAllTerms, searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { answerOf, api, settle, useCall } from '../api.ts'
import { useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { ForRole } from '../components/ForRole.tsx'
import { useFormFocus } from '../components/form-focus.ts'
import type { GridColumn } from '../components/grid-column.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ReasonPanel } from '../components/ReasonPanel.tsx'
import { SearchBox } from '../components/SearchBox.tsx'
import { showToast } from '../components/toast-store.ts'
import { useRevision } from '../components/use-revision.ts'
import { VirtualGrid } from '../components/VirtualGrid.tsx'
import styles from './consolidation.module.css'
import { ScopePanel } from './ScopePanel.tsx'

const columns: readonly GridColumn<ExpectedAgency>[] = [
  { id: 'name', heading: 'Tên cơ quan', width: 320, cell: ({ name }) => name },
  { id: 'code', heading: 'Mã', width: 80, cell: ({ code }) => code },
  { id: 'province', heading: 'Tỉnh, thành phố', width: 200, cell: ({ province }) => province },
  { id: 'email', heading: 'Thư điện tử', width: 240, cell: ({ email }) => email },
  {
    id: 'removed',
    heading: 'Bỏ khỏi danh sách',
    width: 280,
    cell: ({ removedOn, removedReason }) => (removedOn === null ? '' : removedReason),
  },
]

const blank: ExpectedAgencyFields = { code: '', name: '', province: '', email: '' }
const fieldNames = [
  { key: 'name', label: 'Tên cơ quan', required: true },
  { key: 'code', label: 'Mã đơn vị hành chính', required: false },
  { key: 'province', label: 'Tỉnh, thành phố', required: false },
  { key: 'email', label: 'Thư điện tử', required: false },
] as const

const AgencyForm = ({
  agency,
  onDone,
  onCancel,
}: {
  readonly agency: ExpectedAgency | null
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactNode => {
  const room = useFormFocus<HTMLDivElement>()
  const [fields, setFields] = useState<ExpectedAgencyFields>(
    agency ? { code: agency.code, name: agency.name, province: agency.province, email: agency.email } : blank,
  )
  const [error, setError] = useState<AppError>()
  const [removing, setRemoving] = useState(false)
  const save = async (): Promise<void> => {
    const result = await settle(
      agency ? api.consolidation.editAgency({ id: agency.id, fields }) : api.consolidation.addAgency(fields),
    )
    if (!result.ok) return setError(result.error)
    showToast(agency ? 'Đã sửa cơ quan trong danh sách.' : 'Đã thêm cơ quan vào danh sách.')
    onDone()
  }
  const restore = async (): Promise<void> => {
    if (agency && (await answerOf(api.consolidation.restoreAgency({ id: agency.id })))) onDone()
  }
  const issue = (key: string): string | undefined =>
    error?.issues?.find(({ field }) => field === key || field === `fields.${key}`)?.message
  if (removing && agency)
    return (
      <ReasonPanel
        title={`Bỏ ${agency.name} khỏi danh sách`}
        text="Báo cáo đã nhận của cơ quan vẫn được giữ."
        confirmLabel="Bỏ khỏi danh sách"
        label="Lý do"
        missing="Hãy nhập lý do bỏ khỏi danh sách."
        ask={(reason) => api.consolidation.removeAgency({ id: agency.id, reason })}
        onDone={onDone}
        onCancel={() => setRemoving(false)}
      />
    )
  return (
    <Panel title={agency ? 'Sửa cơ quan' : 'Thêm cơ quan'}>
      <div className={styles.stack} ref={room}>
        <div className={styles.form}>
          {fieldNames.map(({ key, label, required }) => (
            <TextInput
              key={key}
              label={label}
              withAsterisk={required}
              value={fields[key]}
              error={issue(key)}
              onChange={(event) => setFields({ ...fields, [key]: event.currentTarget.value })}
              autoComplete="off"
              spellCheck={false}
            />
          ))}
        </div>
        {error && !fieldNames.some(({ key }) => issue(key)) ? <ErrorPanel error={error} /> : null}
        <div className={styles.acts}>
          <ActionButton kind="primary" label="Lưu" disabled={fields.name.trim() === ''} onPress={() => void save()} />
          <CancelButton onPress={onCancel} />
          {agency?.removedOn === null ? (
            <ActionButton kind="quiet" label="Bỏ khỏi danh sách" onPress={() => setRemoving(true)} />
          ) : null}
          {agency && agency.removedOn !== null ? (
            <ActionButton kind="quiet" label="Đưa lại vào danh sách" onPress={() => void restore()} />
          ) : null}
        </div>
      </div>
    </Panel>
  )
}

const FilePanel = ({
  file,
  onDone,
  onCancel,
}: {
  readonly file: AgencyFile
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactNode => {
  const add = async (): Promise<void> => {
    const done = await answerOf(api.consolidation.addAgencies({ agencies: [...file.agencies] }))
    if (!done) return
    showToast(`Đã thêm ${showCount(done.added)}, cập nhật ${showCount(done.changed)} cơ quan.`)
    onDone()
  }
  return (
    <Panel title={`Danh sách trong tệp ${file.fileName}`}>
      <div className={styles.stack}>
        <p>
          {`Đọc được ${showCount(file.agencies.length)} cơ quan. Cơ quan đã có mã trong danh sách được cập nhật tên và thư điện tử; cơ quan chưa có được thêm.`}
        </p>
        {file.issues.length > 0 ? (
          <ErrorPanel error={{ code: 'invalidInput', message: 'Các dòng sau không nhập được.', issues: file.issues }} />
        ) : null}
        <div className={styles.acts}>
          <ActionButton
            kind="primary"
            label="Nhập vào danh sách"
            disabled={file.agencies.length === 0}
            onPress={() => void add()}
          />
          <CancelButton onPress={onCancel} />
        </div>
      </div>
    </Panel>
  )
}

/** «Danh sách cơ quan»: who must send, by the national list and as the department knows it. */
export const AgenciesTab = ({
  scope,
  version,
  onChanged,
}: {
  readonly scope: string | null
  readonly version: number
  readonly onChanged: () => void
}): ReactNode => {
  const { value } = useCall(() => api.consolidation.agencies(), version)
  const mayEdit = useMay('consolidation.editAgency')
  const [text, setText] = useState('')
  const [open, setOpen] = useState<ExpectedAgency | 'new'>()
  const [file, setFile] = useState<AgencyFile>()
  const shown = useMemo(() => {
    const terms = searchTerms(text)
    return (value ?? []).filter(
      ({ code, name, province }) => terms.length === 0 || hasAllTerms(fold(`${code} ${name} ${province}`), terms),
    )
  }, [value, text])
  const revision = useRevision(shown)
  const done = (): void => {
    setOpen(undefined)
    setFile(undefined)
    onChanged()
  }
  const read = async (): Promise<void> => {
    const chosen = await answerOf(api.files.chooseFile({ purpose: 'agencyList' }))
    const content = chosen && (await answerOf(api.consolidation.readAgencyFile({ fileToken: chosen.token })))
    if (content) setFile(content)
  }
  return (
    <div className={styles.fill}>
      <ForRole call="consolidation.chooseScope">
        <ScopePanel key={scope} scope={scope} onChosen={onChanged} />
      </ForRole>
      {file ? <FilePanel file={file} onDone={done} onCancel={() => setFile(undefined)} /> : null}
      {open ? (
        <AgencyForm
          key={open === 'new' ? 'new' : open.id}
          agency={open === 'new' ? null : open}
          onDone={done}
          onCancel={() => setOpen(undefined)}
        />
      ) : null}
      <div className={styles.head}>
        <div className={styles.search}>
          <SearchBox label="Tìm trong danh sách cơ quan" value={text} onChange={setText} />
        </div>
        <ActionButton call="consolidation.addAgency" label="Thêm cơ quan" onPress={() => setOpen('new')} />
        <ActionButton call="consolidation.addAgencies" label="Nhập từ Excel" onPress={() => void read()} />
      </div>
      <div className={styles.grid}>
        <VirtualGrid
          gridId="tong-hop-co-quan"
          label="Danh sách cơ quan phải gửi báo cáo"
          columns={columns}
          load={async (offset, limit) => ({ total: shown.length, offset, rows: shown.slice(offset, offset + limit) })}
          queryKey={text}
          version={revision}
          rowKey={({ id }) => id}
          onOpen={(agency) => (mayEdit ? setOpen(agency) : undefined)}
          openKey={open && open !== 'new' ? open.id : undefined}
          empty={<p className={styles.soft}>Không có cơ quan nào khớp.</p>}
        />
      </div>
    </div>
  )
}

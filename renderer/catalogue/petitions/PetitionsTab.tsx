import { IconFileExport, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { type PetitionFilter, petitionFilterLabels, petitionFilters } from '../../../shared/petitions/petition-list.ts'
import { answerOf, api, useCall } from '../../api.ts'
import { useDataVersion } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { ExportPanel } from '../../components/ExportPanel.tsx'
import { FilterWords } from '../../components/FilterWords.tsx'
import { showCount } from '../../components/number-text.ts'
import { SearchBox } from '../../components/SearchBox.tsx'
import { TabRow } from '../../components/TabRow.tsx'
import { showToast } from '../../components/toast-store.ts'
import type { PetitionsShown } from '../../navigation-store.ts'
import { PetitionList } from './PetitionList.tsx'
import { PetitionSheet } from './PetitionSheet.tsx'
import styles from './petitions.module.css'
import { ReceivePetition } from './ReceivePetition.tsx'

/** Rows drawn at once; searching finds the others. */
const SHOWN = 200

/** «Kiến nghị»: what was said to be wrong of published information, as a book with its days. */
export const PetitionsTab = ({ asked }: { readonly asked: PetitionsShown }): ReactNode => {
  const [filter, setFilter] = useState<PetitionFilter>(asked.filter ?? 'open')
  const [text, setText] = useState('')
  const [only, setOnly] = useState({ itemId: asked.itemId ?? null, ids: asked.ids ?? null, title: asked.title ?? '' })
  const [open, setOpen] = useState<number | 'new' | null>(asked.open ?? null)
  const [version, setVersion] = useState(0)
  const data = useDataVersion()
  const query = { filter, text, itemId: only.itemId, ids: only.ids === null ? null : [...only.ids] }
  const { value, error, reload } = useCall(
    () => api.petitions.query({ ...query, limit: SHOWN }),
    JSON.stringify([query, version, data]),
  )
  const changed = (): void => setVersion((before) => before + 1)
  const [exporting, setExporting] = useState(false)
  const exportBook = async (whole: boolean): Promise<void> => {
    setExporting(false)
    const done = await answerOf(api.petitions.export({ ...query, whole }))
    if (done) showToast(`Đã xuất ${showCount(done.rows)} kiến nghị ra tệp ${done.fileName}.`)
  }
  const filterBy = (next: PetitionFilter): void => {
    setFilter(next)
    setOpen(null)
  }
  const shown = open ?? value?.rows[0]?.id
  const narrowed = only.itemId !== null || only.ids !== null
  const nothingYet = value?.counts.all === 0 && value.counts.void === 0 && text === '' && !narrowed
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <SearchBox
          label="Tìm kiến nghị"
          placeholder="Tìm số, người gửi, thông tin, nội dung…"
          value={text}
          onChange={setText}
        />
        <FilterWords
          words={
            narrowed
              ? [
                  {
                    id: 'only',
                    label: only.title || 'Của một mục trong danh mục',
                    onRemove: () => setOnly({ itemId: null, ids: null, title: '' }),
                  },
                ]
              : []
          }
        />
        <ActionButton
          call="petitions.export"
          label="Xuất Excel"
          icon={<IconFileExport size={18} />}
          onPress={() => setExporting(true)}
        />
        <ActionButton
          call="petitions.receive"
          kind="primary"
          label="Ghi kiến nghị"
          icon={<IconPlus size={18} />}
          onPress={() => setOpen('new')}
        />
      </div>
      {exporting ? (
        <ExportPanel
          title="Xuất sổ kiến nghị ra Excel"
          onExport={(whole) => void exportBook(whole)}
          onCancel={() => setExporting(false)}
        />
      ) : null}
      {nothingYet ? null : (
        <TabRow
          label="Lọc kiến nghị"
          active={filter}
          onChange={filterBy}
          tabs={petitionFilters
            .filter((id) => id !== 'void' || (value?.counts.void ?? 0) > 0 || filter === 'void')
            .map((id) => ({ id, label: petitionFilterLabels[id], count: value?.counts[id] }))}
        />
      )}
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {open === 'new' ? (
        <ReceivePetition
          itemId={only.itemId}
          onCancel={() => setOpen(null)}
          onDone={({ petition }) => {
            setFilter('open')
            setOpen(petition.id)
            changed()
          }}
        />
      ) : value && nothingYet ? (
        <EmptyState
          title="Chưa có kiến nghị nào"
          text="Khi người dân cho rằng thông tin đã công khai không chính xác, cơ quan khác phản ánh hoặc cơ quan tự phát hiện, hãy ghi vào đây để theo dõi hạn trả lời và việc đính chính."
          acts={[{ label: 'Ghi kiến nghị đầu tiên', onPress: () => setOpen('new'), call: 'petitions.receive' }]}
        />
      ) : value ? (
        <div className={styles.two}>
          <PetitionList page={value} open={shown === 'new' ? undefined : shown} onOpen={setOpen} />
          {typeof shown === 'number' ? (
            <PetitionSheet key={shown} id={shown} version={version} onChanged={changed} />
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { Collection } from '../../shared/consolidation/collection.ts'
import { answerOf, api } from '../api.ts'
import { useMay } from '../app-status-store.ts'
import { DayField } from '../components/DayField.tsx'
import { showToast } from '../components/toast-store.ts'

/** The day by which the reports of a collection must be there; kept as soon as it is typed. */
export const DueDay = ({
  collection,
  onChanged,
}: {
  readonly collection: Collection
  readonly onChanged: () => void
}) => {
  const may = useMay('consolidation.setDueDay')
  const save = async (dueOn: LocalDate | null): Promise<void> => {
    const saved = await answerOf(api.consolidation.setDueDay({ id: collection.id, dueOn }))
    if (!saved) return
    showToast(dueOn === null ? 'Đã bỏ hạn gửi.' : `Hạn gửi là ngày ${formatDay(dueOn)}.`)
    onChanged()
  }
  return <DayField label="Hạn gửi" value={collection.dueOn} onChange={(day) => void save(day)} disabled={!may} />
}

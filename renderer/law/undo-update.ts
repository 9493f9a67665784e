import type { TakenInUpdate } from '../../shared/law/law-update.ts'
import { api, showError } from '../api.ts'
import { runJob } from '../components/job-store.ts'
import { showToast } from '../components/toast-store.ts'

/** Takes an update back; true when it was. A refusal is said in the corner. */
export const undoUpdate = async (id: number, started: (jobId: string) => void = () => undefined): Promise<boolean> => {
  const result = await runJob((jobId) => api.law.undoUpdate({ jobId, id }), started)
  if (!result.ok) {
    if (result.error.code === 'cancelled') showToast('Đã dừng, chưa có gì thay đổi.', 'soon')
    else showError(result.error)
    return false
  }
  return true
}

/** Says that a change was kept, with a button that takes it back. */
export const toastWithUndo = (text: string, update: Pick<TakenInUpdate, 'id'>): void =>
  showToast(text, 'ok', {
    label: 'Hoàn tác',
    onPress: async () => {
      if (await undoUpdate(update.id)) showToast('Đã hoàn tác; quy định trở lại như trước.')
    },
  })

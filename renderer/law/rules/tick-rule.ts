import { api, settle, showError } from '../../api.ts'
import { showToast } from '../../components/toast-store.ts'
import { isCompared, type RuleLine } from './rule-list.ts'

/** Ticks a rule «đã đối chiếu», or takes the officer's own tick back. A rule read in an official copy needs none. */
export const tickRule = async (line: RuleLine): Promise<void> => {
  const { datum, check } = line
  const where = datum.citation.article
  if (check === null && isCompared(line)) return showToast(`${where}: đã đối chiếu với bản chính thức từ trước.`)
  const result = await settle(check ? api.law.uncheck({ datum: datum.id }) : api.law.check({ datum: datum.id }))
  if (!result.ok) return showError(result.error)
  const opposite = check ? api.law.check : api.law.uncheck
  showToast(check ? `${where}: đã bỏ đánh dấu đối chiếu.` : `${where}: đã đánh dấu đã đối chiếu.`, 'ok', {
    label: 'Hoàn tác',
    onPress: async () => {
      const undone = await settle(opposite({ datum: datum.id }))
      if (!undone.ok) showError(undone.error)
    },
  })
}

import { create } from 'zustand'
import type { NamedView, SavedView, ViewContent } from '../../shared/requests/saved-view.ts'
import type { AppError } from '../../shared/result.ts'
import { answerOf, api, settle } from '../api.ts'
import { showToast } from '../components/toast-store.ts'
import { useLogStore } from './log-store.ts'
import { questionOf } from './log-views.ts'

type LogViewsStore = { readonly views: readonly SavedView[] }

/** The officer's own views; the database is the truth. */
export const useLogViews = create<LogViewsStore>(() => ({ views: [] }))

/** Reads the views again. */
export const loadViews = async (): Promise<void> => {
  const views = await answerOf(api.requests.views())
  if (views) useLogViews.setState({ views })
}

/** Shows the log as a view keeps it. */
export const openView = (content: ViewContent): void => {
  useLogStore.getState().ask(questionOf(content))
  useLogStore.getState().showColumns(content.columns)
}

/** Keeps a new view, or an old one changed; answers the refusal for the field that holds the name. */
export const saveView = async (view: NamedView & { readonly id?: number }): Promise<AppError | null> => {
  const { id, ...named } = view
  const result = await settle(
    id === undefined ? api.requests.addView(named) : api.requests.changeView({ ...named, id }),
  )
  if (!result.ok) return result.error
  await loadViews()
  showToast(`Đã lưu cách xem «${result.value.name}».`)
  return null
}

/** Lets a view keep the log as it stands instead; «Hoàn tác» gives it back what it kept. */
export const replaceView = async (view: SavedView, content: ViewContent): Promise<void> => {
  if (!(await answerOf(api.requests.changeView({ ...view, content })))) return
  await loadViews()
  showToast(`«${view.name}» nay là cách xem hiện tại.`, 'ok', {
    label: 'Hoàn tác',
    onPress: () => void answerOf(api.requests.changeView(view)).then(loadViews),
  })
}

/** Takes a view from the list; «Hoàn tác» brings it back. */
export const removeView = async ({ id, name }: SavedView): Promise<void> => {
  if ((await answerOf(api.requests.removeView({ id }))) === undefined) return
  await loadViews()
  showToast(`Đã xóa cách xem «${name}».`, 'ok', {
    label: 'Hoàn tác',
    onPress: () => void answerOf(api.requests.restoreView({ id })).then(loadViews),
  })
}

import { create } from 'zustand'

/** Whether the desk is covered until somebody types a password; what lies under the cover stays as it is. */
export const useCover = create<{ readonly covered: boolean; readonly missed: boolean }>(() => ({
  covered: false,
  /** Something was told meanwhile. */
  missed: false,
}))

/** Keys of the pages below do nothing then. */
export const isCovered = (): boolean => useCover.getState().covered

export const putCoverOn = (): void => useCover.setState({ covered: true })

/** What main tells the pages below is kept for when they can ask again. */
export const missNotice = (): void => useCover.setState({ missed: true })

/** Answers whether something was told meanwhile. */
export const takeCoverOff = (): boolean => {
  const { missed } = useCover.getState()
  useCover.setState({ covered: false, missed: false })
  return missed
}

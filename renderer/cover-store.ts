import { create } from 'zustand'

/** Whether the desk is covered until somebody types a password; what lies under the cover stays as it is. */
export const useCover = create<{ readonly covered: boolean }>(() => ({ covered: false }))

/** Keys of the pages below do nothing then. */
export const isCovered = (): boolean => useCover.getState().covered

export const putCoverOn = (): void => useCover.setState({ covered: true })
export const takeCoverOff = (): void => useCover.setState({ covered: false })

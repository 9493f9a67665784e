import { create } from 'zustand'

/** True between the wizard's last question and the desk: the register is to be protected, or left as it is for now. */
export const useFirstRun = create<{ readonly protecting: boolean }>(() => ({ protecting: false }))

export const askForProtection = (): void => useFirstRun.setState({ protecting: true })
export const protectionAnswered = (): void => useFirstRun.setState({ protecting: false })

import { create } from 'zustand'
import type { AppStatus } from '../shared/agency/app-status.ts'
import type { CallName } from '../shared/ipc/call-rights.ts'
import type { AppError, Result } from '../shared/result.ts'
import { api, settle } from './api.ts'

type AppStatusState = {
  readonly status: AppStatus | undefined
  readonly error: AppError | undefined
  /** Grows when main says that data changed under the screens. */
  readonly dataVersion: number
}

export const useAppStatusStore = create<AppStatusState>(() => ({ status: undefined, error: undefined, dataVersion: 0 }))

/** Nobody is signed in, or the desk was covered when the window was drawn anew. */
export const isAtDoor = ({ status, error }: AppStatusState): boolean =>
  !status && (error?.code === 'signInFirst' || error?.code === 'locked')

/** Takes over a status that a call answered (training switched, agency saved). */
export const takeStatus = (result: Result<AppStatus>): void =>
  useAppStatusStore.setState(result.ok ? { status: result.value, error: undefined } : { error: result.error })

/** Reads mode, agency name and today again. */
export const refreshStatus = async (): Promise<void> => takeStatus(await settle(api.app.status()))

/** Reads the status again and lets open pages know that what they show may be old. */
export const dataChanged = async (): Promise<void> => {
  await refreshStatus()
  useAppStatusStore.setState((state) => ({ dataVersion: state.dataVersion + 1 }))
}

const allows = (status: AppStatus | undefined, call: CallName): boolean =>
  !status?.look?.mayNot.includes(call) && (status?.mode === 'training' || !status?.account?.mayNot.includes(call))

/** Whether who sits at the desk may make a call, «requests.receive»; in the practice register everybody may, and nobody is kept from what leads to no call. In a register only looked at nobody may write. */
export const useMay = (call: CallName | undefined): boolean =>
  useAppStatusStore(({ status }) => call === undefined || allows(status, call))

/** The same, asked outside of a component. */
export const mayNow = (call: CallName): boolean => allows(useAppStatusStore.getState().status, call)

/** A number to put in a `useCall` key, so that a page asks again when data changed elsewhere. */
export const useDataVersion = (): number => useAppStatusStore((state) => state.dataVersion)

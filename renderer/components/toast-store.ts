import { create } from 'zustand'

export type ToastTone = 'ok' | 'soon' | 'late'
/** Something to do about the message, such as taking back what it tells. */
export type ToastAct = { readonly label: string; readonly onPress: () => void }
export type ToastMessage = {
  readonly id: number
  readonly text: string
  readonly tone: ToastTone
  readonly act?: ToastAct
}

type ToastState = { readonly messages: readonly ToastMessage[] }

export const useToasts = create<ToastState>(() => ({ messages: [] }))

let lastId = 0
const SHOWN_MS = { ok: 4_000, soon: 8_000, late: 12_000 } as const
/** Long enough to read, to decide and to reach the button. */
const SHOWN_WITH_ACT_MS = 10_000

/** Takes a message off the screen. */
export const dropToast = (id: number): void =>
  useToasts.setState((state) => ({ messages: state.messages.filter((message) => message.id !== id) }))

/**
 * Says a short thing in the corner and to screen readers; refusals stay longer than confirmations. At most three at once, and of those with
 * something to do the newest: an older «Hoàn tác» would take back what is no longer the last thing done.
 */
export const showToast = (text: string, tone: ToastTone = 'ok', act?: ToastAct): void => {
  lastId += 1
  const id = lastId
  useToasts.setState((state) => ({
    messages: [
      ...state.messages.filter((message) => message.text !== text && !(act && message.act)),
      { id, text, tone, ...(act ? { act } : {}) },
    ].slice(-3),
  }))
  setTimeout(() => dropToast(id), act ? SHOWN_WITH_ACT_MS : SHOWN_MS[tone])
}

export const requestStates = [
  'waitingCompletion',
  'open',
  'provided',
  'partlyProvided',
  'refused',
  'redirected',
  'withdrawn',
] as const
export type RequestState = (typeof requestStates)[number]
export const requestStateLabels: Readonly<Record<RequestState, string>> = {
  waitingCompletion: 'Chờ bổ sung',
  open: 'Đang giải quyết',
  provided: 'Đã cung cấp',
  partlyProvided: 'Đã cung cấp một phần',
  refused: 'Đã từ chối',
  redirected: 'Đã hướng dẫn sang cơ quan khác',
  withdrawn: 'Đã rút yêu cầu',
}

/** «12/2026»: how the request is named on screen and paper. */
export const requestLabel = (request: { readonly number: number; readonly year: number }): string =>
  `${request.number}/${request.year}`

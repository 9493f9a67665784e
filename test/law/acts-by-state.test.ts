import { describe, expect, test } from 'vitest'
import { localDate } from '../../shared/calendar/local-date.ts'
import { whyNotAct } from '../../shared/requests/act-rules.ts'
import { actStates, type Possibility } from '../../shared/requests/act-states.ts'
import { type RequestState, requestStateLabels } from '../../shared/requests/information-request.ts'
import { requestDeadline } from '../../shared/requests/request-deadline.ts'
import { type ActName, actInputs, type RequestEventBody } from '../../shared/requests/request-events.ts'
import { someFacts } from '../electron/requests/open-register.ts'
import { givenWhole } from '../shared/requests/given-whole.ts'
import { requestWith } from '../shared/requests/request-with.ts'
import { actRows, type Cell, statesInOrder } from './acts-by-state.cases.ts'
import { book, calendar } from './shipped-law-book.ts'

const meaning: Readonly<Record<Cell, Possibility>> = {
  được: 'yes',
  chưa: 'valid',
  xong: 'closed',
  'đã cho': 'given',
  không: 'never',
}

const given = {
  kind: 'provide',
  ...givenWhole,
} as const
/** What brings a request into each state; nothing was given before it. */
const into: Readonly<Record<RequestState, readonly RequestEventBody[]>> = {
  waitingCompletion: [{ kind: 'askForCompletion', missing: 'lý do' }],
  open: [],
  provided: [given],
  partlyProvided: [{ ...given, extent: 'partial', withheld: 'phần bí mật' }],
  refused: [{ kind: 'refuse', ground: 'luat-01-2026.27.3', explanation: 'x', documentNumber: '' }],
  redirected: [{ kind: 'redirect', agencyName: 'Sở Xây dựng', agencyAddress: '', reason: '', documentNumber: '' }],
  withdrawn: [{ kind: 'withdraw', reason: '' }],
}
const inState = (state: RequestState) =>
  requestWith(someFacts(), ...into[state].map((act) => ['2026-11-03', act] as const))

const whyNot = (act: ActName, state: RequestState): string | null => {
  const request = inState(state)
  expect(request.state).toBe(state)
  const deadline = requestDeadline(book, calendar, request.facts, null)
  return whyNotAct({ book, calendar, request, deadline, on: localDate('2026-11-10') }, act)
}

/** What is said for each word of the table, where nothing else stands in the way. */
const said: Readonly<Partial<Record<Cell, RegExp>>> = {
  chưa: /đang chờ bổ sung.*hợp lệ/,
  xong: /Yêu cầu đã kết thúc: .*đính chính việc đó trước/,
  'đã cho': /Chưa cung cấp thông tin nào/,
  không: /chưa kết thúc nên không cần mở lại|đã rút yêu cầu/,
}

describe('việc nào làm được khi yêu cầu đang ở đâu', () => {
  test('bảng có đủ mọi việc, mỗi việc một dòng', () => {
    expect(actRows.map(({ act }) => act).sort()).toEqual(Object.keys(actInputs).sort())
  })

  const every = actRows.flatMap(({ act, name, when }) =>
    statesInOrder.map((state, index) => ({ act, name, state, where: requestStateLabels[state], cell: when[index] })),
  )
  test.each(every)('$name khi $where: $cell', ({ act, state, cell }) => {
    if (!cell) throw new Error('A row is too short.')
    expect(actStates[act][state]).toBe(meaning[cell])
    const words = said[cell]
    if (words) expect(whyNot(act, state)).toMatch(words)
  })

  test('việc không cần gì thêm thì làm được ngay', () => {
    const free = actRows.filter(({ only, act }) => only === '' && act !== 'unitAnswered')
    for (const { act, when } of free) {
      statesInOrder.forEach((state, index) => {
        if (when[index] === 'được') expect([act, state, whyNot(act, state)]).toEqual([act, state, null])
      })
    }
    expect(free.length).toBeGreaterThan(4)
  })
})

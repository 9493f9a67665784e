import { formatDay } from '../../shared/calendar/local-date.ts'
import type { InformationRequest } from '../../shared/requests/information-request.ts'
import type { ActInput } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { type Issue, ok, type Result } from '../../shared/result.ts'
import type { RequestDeps } from './receive-request.ts'
import { payload, recordAct, wrongFields } from './record-act.ts'

const issue = (request: InformationRequest, { questionId, on }: ActInput<'unitAnswered'>): Issue | null => {
  const question = request.unitQuestions.find((one) => one.id === questionId)
  if (!question) return { field: 'questionId', message: 'Hãy chọn câu hỏi được trả lời.' }
  if (question.answeredOn !== null) {
    return { field: 'questionId', message: `Câu hỏi này đã được trả lời ngày ${formatDay(question.answeredOn)}.` }
  }
  return on < question.on
    ? { field: 'on', message: `Ngày trả lời không được trước ngày hỏi (${formatDay(question.on)}).` }
    : null
}

/** Records what another unit answered to one of the questions that wait, also after the request itself was settled. */
export const recordUnitAnswer = (deps: RequestDeps, input: ActInput<'unitAnswered'>): Result<RequestDetails> =>
  recordAct(deps, {
    act: 'unitAnswered',
    id: input.id,
    on: input.on,
    body: { kind: 'unitAnswered', ...payload<'unitAnswered'>(input) },
    check: (request) => {
      const found = issue(request, input)
      return found === null ? ok(null) : wrongFields([found])
    },
  })

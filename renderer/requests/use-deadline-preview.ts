import { useWatch } from 'react-hook-form'
import { clockTimePattern } from '../../shared/calendar/clock-time.ts'
import { isLocalDate } from '../../shared/calendar/local-date.ts'
import { distinguishesComplexity } from '../../shared/law/channel-rules.ts'
import type { RequestDeadline } from '../../shared/requests/request-deadline-types.ts'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { useLawBook } from '../law-book-store.ts'
import type { FactsForm } from './facts-form.ts'
import { lawOf } from './law-words.ts'
import { useAnswer } from './use-answer.ts'

export type DeadlinePreviewState = {
  readonly deadline: RequestDeadline | null
  readonly error: AppError | null
  /** Why there is no day yet; empty when there is one or something is wrong. */
  readonly waitingFor: string
}

/** The deadline the facts in the form would have, asked anew whenever one of them changes. */
export const useDeadlinePreview = (form: FactsForm): DeadlinePreviewState => {
  const book = useLawBook()
  const [channel, sentOn, receivedOn, receivedTime, validOn, complexity] = useWatch({
    control: form.control,
    name: ['channel', 'sentOn', 'receivedOn', 'receivedTime', 'validOn', 'complexity'],
  })
  const law = lawOf(book, sentOn)
  const needsComplexity = law !== null && distinguishesComplexity(book, law.law) && complexity === null
  const days = [sentOn, receivedOn, validOn]
  const ready = !needsComplexity && days.every((day) => day !== null && isLocalDate(day))
  // A time still being typed is none yet; it never holds the day back.
  const time = clockTimePattern.test(receivedTime ?? '') ? receivedTime : ''
  const { value, error } = useAnswer(ready ? [channel, complexity, time, ...days].join('|') : null, 120, () =>
    api.requests.previewDeadline({ channel, sentOn, receivedOn, receivedTime: time, validOn, complexity }),
  )
  const waitingFor =
    validOn === null
      ? 'Chưa tính hạn: chờ bổ sung nội dung còn thiếu.'
      : needsComplexity
        ? 'Hãy chọn mức độ đơn giản hay phức tạp để tính hạn.'
        : ready
          ? ''
          : 'Hãy nhập đủ ngày gửi, ngày nhận, ngày hợp lệ để tính hạn.'
  return { deadline: ready ? value : null, error, waitingFor }
}

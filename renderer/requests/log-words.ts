import { formatDay } from '../../shared/calendar/local-date.ts'
import type { Law } from '../../shared/law/law-book.ts'
import { requesterKindLabels, requestStateLabels } from '../../shared/requests/information-request.ts'
import { noConditions, type RequestConditions, type RequestFilter } from '../../shared/requests/request-log.ts'
import { channelLabels } from './law-words.ts'
import type { LogQuestion } from './log-store.ts'

export const requestFilterLabels: Readonly<Record<RequestFilter, string>> = {
  all: 'Tất cả',
  open: 'Đang giải quyết',
  soon: 'Sắp đến hạn',
  today: 'Đến hạn hôm nay',
  overdue: 'Quá hạn',
  waitingCompletion: 'Chờ bổ sung',
  closed: 'Đã kết thúc',
  refused: 'Đã từ chối',
  extended: 'Đã gia hạn',
}

/** One word of the filter line and the question without it. */
export type FilterWord = { readonly key: string; readonly label: string; readonly without: LogQuestion }

type ConditionWords = {
  readonly [Name in keyof RequestConditions]: (
    value: NonNullable<RequestConditions[Name]>,
    laws: readonly Law[],
  ) => string
}

const conditionWords: ConditionWords = {
  state: (state) => `Kết quả: ${requestStateLabels[state]}`,
  law: (id, laws) => laws.find(({ law }) => law === id)?.shortName ?? id,
  channel: (channel) => `Hình thức: ${channelLabels[channel]}`,
  requesterKind: (kind) => requesterKindLabels[kind],
  from: (day) => `Nhận từ ngày ${formatDay(day)}`,
  to: (day) => `Nhận đến ngày ${formatDay(day)}`,
  assignedTo: (name) => `Giao cho: ${name}`,
}

const conditionWord = <Name extends keyof RequestConditions>(
  name: Name,
  question: LogQuestion,
  laws: readonly Law[],
): readonly FilterWord[] => {
  const value = question.conditions[name]
  if (value === null) return []
  const label = conditionWords[name](value as NonNullable<RequestConditions[Name]>, laws)
  return [{ key: name, label, without: { ...question, conditions: { ...question.conditions, [name]: null } } }]
}

/** The filters in force, each as a word that can be taken away. */
export const filterWords = (question: LogQuestion, laws: readonly Law[] = []): readonly FilterWord[] => {
  const { ids, title, filter, year, conditions } = question
  const names = Object.keys(conditions) as (keyof RequestConditions)[]
  return [
    ...(ids ? [{ key: 'ids', label: `${title} (${ids.length})`, without: { ...question, ids: null, title: '' } }] : []),
    ...(filter === 'all'
      ? []
      : [{ key: 'filter', label: requestFilterLabels[filter], without: { ...question, filter: 'all' as const } }]),
    ...(year === null ? [] : [{ key: 'year', label: `Năm ${year}`, without: { ...question, year: null } }]),
    ...names.flatMap((name) => conditionWord(name, question, laws)),
  ]
}

/** The question without any filter; what was typed and the order stay. */
export const withoutFilters = (question: LogQuestion): LogQuestion => ({
  ...question,
  filter: 'all',
  year: null,
  ids: null,
  title: '',
  conditions: noConditions,
})

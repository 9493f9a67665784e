import { noConditions } from '../../shared/requests/request-log.ts'
import { typedQueries } from './item-texts.ts'
import type { SearchedList } from './keystrokes.ts'
import { typedRequests } from './request-texts.ts'

/** The catalogue as it opens. */
export const searchedCatalogue = (count: string): SearchedList => ({
  what: `${count} mục`,
  box: 'input[aria-label="Tìm trong danh mục"]',
  queries: typedQueries,
  noun: 'catalogue',
  question: { list: 'mustPublish', filter: 'all', sort: 'title', descending: false },
  target: 32,
})

/** «Sổ theo dõi» as it opens. */
export const searchedLog = (count: string): SearchedList => ({
  what: `sổ ${count} yêu cầu`,
  box: 'input[aria-label="Tìm theo số, người yêu cầu, nội dung"]',
  queries: typedRequests,
  noun: 'requests',
  question: { filter: 'all', year: null, ids: null, conditions: noConditions, sort: 'number', descending: true },
  target: 50,
})

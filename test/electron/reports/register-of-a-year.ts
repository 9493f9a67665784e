import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { addItem } from '../../../electron/catalogue/add-item.ts'
import { retireItems } from '../../../electron/catalogue/retire-items.ts'
import { askForCompletion } from '../../../electron/requests/ask-for-completion.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { withdrawRequest } from '../../../electron/requests/withdraw-request.ts'
import { type LocalDate, localDate } from '../../../shared/calendar/local-date.ts'
import {
  blankCatalogueFields,
  type CatalogueFields,
  type CatalogueList,
} from '../../../shared/catalogue/catalogue-item.ts'
import type { ReportingPeriod } from '../../../shared/reports/report.ts'
import type { ReportSubject } from '../../../shared/reports/report-subject.ts'
import type { RequestFacts } from '../../../shared/requests/information-request.ts'
import type { ActInput } from '../../../shared/requests/request-events.ts'
import { givenWhole } from '../../shared/requests/given-whole.ts'
import {
  must,
  onDay,
  openRegister,
  type Register,
  received,
  someAgency,
  someFacts,
  withRequester,
} from '../requests/open-register.ts'

/** The yearly report of a period. */
export const annual = (period: ReportingPeriod): ReportSubject => ({ kind: 'annual', period })

export const year2026 = { from: localDate('2025-12-15'), to: localDate('2026-12-14') }

/** Facts of a request taken in whole on one day; `complexity` as the law of that day asks. */
export const asked = (on: string, changes: Partial<RequestFacts> = {}): RequestFacts => {
  const day = localDate(on)
  const complexity = on < '2026-09-01' ? 'complex' : null
  return someFacts({ sentOn: day, receivedOn: day, validOn: day, complexity, ...changes })
}

export const providing = (id: number, on: string, changes: Partial<ActInput<'provide'>> = {}): ActInput<'provide'> => ({
  id,
  on: localDate(on),
  ...givenWhole,
  ...changes,
})

export const refusing = (id: number, on: string, ground: string): ActInput<'refuse'> => ({
  id,
  on: localDate(on),
  ground,
  explanation: 'Không thuộc trách nhiệm cung cấp của xã.',
  documentNumber: '12/UBND-VP',
})

const item = (
  list: CatalogueList,
  title: string,
  createdOn: string | null,
  publishedOn: string | null,
  address = '',
  more: Partial<CatalogueFields> = {},
) => ({
  list,
  fields: {
    ...blankCatalogueFields,
    title,
    createdOn: createdOn as LocalDate | null,
    publishedOn: publishedOn as LocalDate | null,
    address,
    condition: list === 'conditional' ? 'Người có thông tin đồng ý' : '',
    ...more,
  },
})

const items = [
  item('mustPublish', 'Kế hoạch chưa đến hạn', '2026-12-11', null),
  item('mustPublish', 'Quyết toán quá hạn', '2026-10-05', null),
  item('mustPublish', 'Nghị quyết đăng trong kỳ, chưa có đường dẫn', '2026-03-02', '2026-03-05'),
  item('published', 'Thủ tục đăng trễ', '2026-03-02', '2026-04-20', 'https://naphai.example/tthc', {
    group: 'luat-104-2016.17.1.a',
    medium: 'scanned',
  }),
  item('published', 'Quy chế đăng trước kỳ', '2025-02-03', '2025-02-05', 'https://naphai.example/quy-che'),
  item('published', 'Đăng sau kỳ', '2026-12-10', '2026-12-16', 'https://naphai.example/sau-ky'),
  item('mustPublish', 'Tạo ra sau kỳ', '2026-12-15', null),
  item('conditional', 'Hồ sơ có điều kiện', '2026-01-05', null),
  item('serviceUnits', 'Trạm y tế xã', null, null, 'https://naphai.example/tram-y-te'),
  item('notAccessible', 'Nhóm không được tiếp cận', null, null),
]

/** What a year leaves in a register, entered day by day through the officer's own acts; today is 20/12/2026. */
export const registerOfAYear = (): Register & { readonly ids: Readonly<Record<string, number>> } => {
  const register = openRegister('2026-12-20')
  const { deps } = register
  must(saveAgency(deps, someAgency))
  const ids: Record<string, number> = {}
  const take = (name: string, facts: RequestFacts): number => {
    const { id } = received(deps, facts).request
    ids[name] = id
    return id
  }
  // before the period: one closed before it, one closed on its last day before, one carried over
  must(provideInformation(deps, providing(take('before', asked('2025-11-03')), '2025-11-10')))
  must(provideInformation(deps, providing(take('closedDayBefore', asked('2025-12-10')), '2025-12-14')))
  must(provideInformation(deps, providing(take('carried', asked('2025-12-12')), '2025-12-15', { cost: 12_000 })))
  // first and last day of the period, and the day after
  must(provideInformation(deps, providing(take('firstDay', asked('2025-12-15')), '2025-12-22')))
  take('lastDay', asked('2026-12-14'))
  take('dayAfter', asked('2026-12-15'))
  // the old law to its last day, the new one from the next
  must(refuseRequest(deps, refusing(take('oldLaw', asked('2026-08-31')), '2026-09-04', 'luat-104-2016.28.1.c')))
  must(refuseRequest(deps, refusing(take('newLaw', asked('2026-09-01')), '2026-09-10', 'luat-01-2026.27.3')))
  // late: due 17/11 without extension; extended and on time; partly
  must(
    provideInformation(
      deps,
      providing(take('late', asked('2026-11-05')), '2026-11-18', { extent: 'partial', withheld: 'Trang 3' }),
    ),
  )
  const extended = take(
    'extended',
    asked('2026-10-01', {
      channel: 'electronic',
      requester: withRequester(someFacts(), { livesHere: false, email: 'hoa@thu.example' }).requester,
    }),
  )
  must(extendRequest(deps, { id: extended, on: localDate('2026-10-12'), amount: 12, reason: 'Phải tập hợp hồ sơ' }))
  must(
    provideInformation(
      deps,
      providing(extended, '2026-10-20', { method: 'alreadyPublic', address: 'https://naphai.example' }),
    ),
  )
  must(withdrawRequest(deps, { id: take('withdrawn', asked('2026-06-01')), on: localDate('2026-06-03'), reason: '' }))
  // asked to complete in the period; closed only after it; overdue at its end
  const waiting = take(
    'waiting',
    asked('2026-12-01', {
      requester: withRequester(someFacts(), { helpedBy: 'Lương Thị Hà', circumstances: ['disability'] }).requester,
    }),
  )
  must(askForCompletion(deps, { id: waiting, on: localDate('2026-12-02'), missing: 'Tên văn bản' }))
  take('overdue', asked('2026-11-27'))
  take('dueLastDay', asked('2026-12-02'))
  must(provideInformation(deps, providing(take('closedAfter', asked('2026-12-10')), '2026-12-15', { cost: 9_000 })))
  for (const { list, fields } of items) must(addItem(deps, { list, fields }))
  const retired = must(addItem(deps, item('mustPublish', 'Đã thôi dùng', '2026-01-05', null)))
  must(retireItems(onDay(deps, '2026-12-14'), { ids: [retired.id], reason: '' }))
  return { ...register, ids }
}

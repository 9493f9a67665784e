import type { CatalogueRow } from '../../shared/catalogue/catalogue-item.ts'
import { type CatalogueList, catalogueListLabels, catalogueLists } from '../../shared/catalogue/catalogue-lists.ts'
import type { CallName } from '../../shared/ipc/call-rights.ts'
import { petitionLabel } from '../../shared/petitions/petition-label.ts'
import type { PetitionRow } from '../../shared/petitions/petition-list.ts'
import type { RequestRow } from '../../shared/requests/request-log.ts'
import { requestLabel, requestStateLabels } from '../../shared/requests/request-states.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import { api, settle } from '../api.ts'
import { mayNow, useAppStatusStore } from '../app-status-store.ts'
import { go } from '../navigation-store.ts'
import { sidebarPagesFor } from './pages.ts'

export type SearchHit = {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly open: () => void
}
export type HitGroup = { readonly title: string; readonly hits: readonly SearchHit[] }

const REQUESTS = 6
const PETITIONS = 3
const ITEMS_PER_LIST = 3

/** Pages that stand in no column, and what is begun from anywhere; `call`: whose role may not make it is not offered it. */
const beside: readonly {
  readonly label: string
  readonly open: () => void
  readonly call?: CallName
  /** Nothing to do there in the practice register. */
  readonly ownRegister?: true
}[] = [
  { label: 'An toàn dữ liệu', open: () => go('safety') },
  { label: 'Dữ liệu cá nhân', open: () => go('privacy'), call: 'privacy.page' },
  { label: 'Tài khoản', open: () => go('accounts'), ownRegister: true },
  { label: 'Kiến nghị', open: () => go('catalogue', { duty: 'petitions' }), call: 'petitions.query' },
  { label: 'Ban hành, công khai', open: () => go('catalogue', { start: 'release' }) },
  { label: 'Tiếp nhận yêu cầu', open: () => go('receive'), call: 'requests.receive' },
  { label: 'Thêm mục danh mục', open: () => go('catalogue', { start: 'add' }), call: 'catalogue.add' },
  { label: 'Nhập danh mục từ Excel', open: () => go('catalogue', { start: 'import' }), call: 'catalogue.import' },
]

const pageHits = (text: string): readonly SearchHit[] => {
  const wanted = fold(text)
  const { status } = useAppStatusStore.getState()
  const pages = sidebarPagesFor(status).map(({ page, label }) => ({ label, open: () => go(page) }))
  const others = beside.filter(
    ({ call, ownRegister }) =>
      (call === undefined || mayNow(call)) && (ownRegister === undefined || status?.mode !== 'training'),
  )
  return [...pages, ...others]
    .filter(({ label }) => wanted === '' || fold(label).includes(wanted))
    .map(({ label, open }) => ({ id: `trang-${label}`, title: label, note: '', open }))
}

const requestHit = (row: RequestRow): SearchHit => ({
  id: `yeu-cau-${row.id}`,
  title: `${requestLabel(row)} · ${row.requesterName}`,
  note: `${row.dueText || requestStateLabels[row.state]} · ${row.content}`,
  open: () => go('request', { id: row.id }),
})

const petitionHit = (row: PetitionRow): SearchHit => ({
  id: `kien-nghi-${row.id}`,
  title: [petitionLabel(row), row.name].filter(Boolean).join(' · '),
  note: `${row.statusText} · ${row.title}`,
  open: () => go('catalogue', { petitions: { open: row.id, filter: 'all' } }),
})

const itemHit = (row: CatalogueRow): SearchHit => ({
  id: `muc-${row.id}`,
  title: row.title,
  note: [catalogueListLabels[row.list], row.documentNumber].filter(Boolean).join(' · '),
  open: () => go('catalogue', { list: row.list, itemId: row.id }),
})

const askList = (list: CatalogueList, text: string) =>
  settle(
    api.catalogue.query({
      list,
      text,
      filter: 'all',
      sort: 'title',
      descending: false,
      offset: 0,
      limit: ITEMS_PER_LIST,
    }),
  )

const askRequests = (text: string) =>
  settle(
    api.requests.query({
      text,
      filter: 'all',
      year: null,
      ids: null,
      sort: 'receivedOn',
      descending: true,
      offset: 0,
      limit: REQUESTS,
    }),
  )

const askPetitions = (text: string) =>
  settle(api.petitions.query({ text, filter: 'all', itemId: null, ids: null, limit: PETITIONS }))

/** Looks in the register, the petitions, all lists of the catalogue and the pages; groups without a hit are left out. */
export const findEverywhere = async (text: string): Promise<readonly HitGroup[]> => {
  const pages = { title: 'Trang và việc', hits: pageHits(text) }
  if (text.trim() === '') return [pages]
  const [requests, petitions, ...lists] = await Promise.all([
    askRequests(text),
    askPetitions(text),
    ...catalogueLists.map((list) => askList(list, text)),
  ])
  const groups: readonly HitGroup[] = [
    { title: 'Yêu cầu', hits: requests.ok ? requests.value.rows.map(requestHit) : [] },
    { title: 'Kiến nghị', hits: petitions.ok ? petitions.value.rows.map(petitionHit) : [] },
    { title: 'Danh mục', hits: lists.flatMap((page) => (page.ok ? page.value.rows.map(itemHit) : [])) },
    pages,
  ]
  return groups.filter((group) => group.hits.length > 0)
}

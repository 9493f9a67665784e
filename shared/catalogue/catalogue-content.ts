import { citationText } from '../law/citation.ts'
import { classification } from '../law/classifications.ts'
import { dataOfKind } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'
import type { Issue } from '../result.ts'
import { fieldsOfList } from './catalogue-fields.ts'
import {
  blankCatalogueFields,
  type CatalogueFields,
  type CatalogueItem,
  type CatalogueList,
  catalogueListLabels,
} from './catalogue-item.ts'

/** What an act changes: everything of an item but its number, its revision and its moments. */
export type CatalogueContent = CatalogueFields & Pick<CatalogueItem, 'list' | 'retiredOn' | 'attachments'>

/** Kind of classification a list is filed under. */
const kindOfList = {
  mustPublish: 'publicationGroup',
  published: 'publicationGroup',
  conditional: 'condition',
  serviceUnits: null,
  notAccessible: 'notAccessible',
} as const satisfies Record<CatalogueList, string | null>

/** True when the point or clause belongs to the list (or nothing is chosen yet). */
export const groupFitsList = (book: LawBook, list: CatalogueList, group: string): boolean =>
  group === '' || classification(book, group)?.kind === kindOfList[list]

const shownFields = new Map<CatalogueList, ReadonlySet<string>>()
/** Names of the fields that a list shows; found once, for files of fifty thousand rows are checked. */
const shownIn = (list: CatalogueList): ReadonlySet<string> => {
  const known = shownFields.get(list) ?? new Set<string>(fieldsOfList(list).map((field) => field.key))
  shownFields.set(list, known)
  return known
}

/** What `contentForList` leaves of the fields alone. */
export const fieldsForList = (book: LawBook, list: CatalogueList, fields: CatalogueFields): CatalogueFields => {
  const group = groupFitsList(book, list, fields.group) ? fields.group : ''
  if (list === 'notAccessible') return { ...blankCatalogueFields, title: fields.title, group }
  return group === fields.group ? fields : { ...fields, group }
}

/**
 * The fields that a list may hold: of what is not accessible only the title and the clause are kept, never the content;
 * other lists keep what they don't show, so that moving there and back loses nothing. A point of another kind of list goes.
 */
export const contentForList = (book: LawBook, list: CatalogueList, content: CatalogueContent): CatalogueContent => ({
  ...content,
  ...fieldsForList(book, list, content),
  list,
  attachments: list === 'notAccessible' ? [] : content.attachments,
})

/** What a list asks beyond the form of each field; empty when all is well. */
export const checkForList = (book: LawBook, list: CatalogueList, fields: CatalogueFields): Issue[] => {
  const issues: Issue[] = []
  const shown = shownIn(list)
  if (list === 'published' && fields.address === '')
    issues.push({
      field: 'address',
      message: `Danh mục «${catalogueListLabels.published}» cần địa chỉ truy cập. Hãy ghi đường dẫn hoặc nơi niêm yết.`,
    })
  if (!isSafeAddress(fields.address))
    issues.push({
      field: 'address',
      message: 'Địa chỉ truy cập phải bắt đầu bằng http:// hoặc https://, hoặc ghi tên nơi niêm yết bằng chữ.',
    })
  issues.push(...orderOfDays(fields), ...screeningIssues(fields))
  if (fields.publishDeadline !== null && shown.has('publishDeadline') && fields.deadlineGround === '')
    issues.push({
      field: 'deadlineGround',
      message: 'Hãy ghi căn cứ của hạn công khai riêng: điều, khoản của luật chuyên ngành.',
    })
  if (shown.has('group') && !groupFitsList(book, list, fields.group))
    issues.push({ field: 'group', message: 'Nhóm thông tin không thuộc danh mục này. Hãy chọn lại nhóm.' })
  return issues
}

const stretches = [
  ['postedFrom', 'postedUntil', 'niêm yết'],
  ['loudspeakerFrom', 'loudspeakerUntil', 'truyền thanh'],
] as const

/** A stretch has a first day, and ends no earlier than it begins. */
const orderOfDays = (fields: CatalogueFields): Issue[] =>
  stretches.flatMap(([from, until, what]): Issue[] => {
    const [first, last] = [fields[from], fields[until]]
    if (last === null || (first !== null && first <= last)) return []
    return first === null
      ? [{ field: from, message: `Có ngày kết thúc mà chưa có ngày bắt đầu ${what}. Hãy ghi ngày bắt đầu.` }]
      : [{ field: until, message: `Ngày kết thúc ${what} ở trước ngày bắt đầu. Hãy xem lại hai ngày.` }]
  })

/** What was found not to be for the public has no day of publication. */
const screeningIssues = (fields: CatalogueFields): Issue[] =>
  fields.screening === 'blocked' && fields.publishedOn !== null
    ? [
        {
          field: 'screening',
          message:
            'Kết quả rà soát ghi có nội dung không được công khai. Hãy loại bỏ phần đó rồi ghi lại kết quả rà soát, hoặc bỏ thời điểm công khai.',
        },
      ]
    : []

/** The rule that asks for it. */
const screeningRule = 'nd-13-2018.7.1'

/**
 * The question asked before anything is made public (Nghị định 13/2018/NĐ-CP Điều 7): an item that gets its day of publication
 * now must have been screened. What was public before the app knew it is not asked again.
 */
export const checkScreening = (book: LawBook, before: CatalogueFields | null, after: CatalogueFields): Issue[] => {
  const rule = dataOfKind(book, 'rule').find((each) => each.id === screeningRule)
  return after.publishedOn !== null && (before === null || before.publishedOn === null) && after.screening === ''
    ? [
        {
          field: 'screening',
          message: `Trước khi công khai, hãy rà soát và loại bỏ phần thuộc bí mật nhà nước, đời sống riêng tư hoặc chưa đủ điều kiện${rule ? ` (${citationText(rule.citation)})` : ''}, rồi chọn kết quả rà soát.`,
        },
      ]
    : []
}

const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/i
const WEB = /^\s*https?:\/\/[^\s/]+/i

/** An address is a web address or plain words (where it is posted); never another scheme such as javascript: or file:. */
const isSafeAddress = (address: string): boolean => {
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https') return WEB.test(address)
  return scheme === undefined || !['javascript', 'file', 'data', 'vbscript', 'ftp'].includes(scheme)
}

/** The part of an item that acts change. */
export const contentOf = (item: CatalogueItem): CatalogueContent => {
  const { id: _id, revision: _revision, addedAt: _addedAt, changedAt: _changedAt, ...content } = item
  return content
}

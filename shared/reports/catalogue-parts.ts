import { catalogueChoices } from '../catalogue/catalogue-item.ts'
import { citationText } from '../law/citation.ts'
import { dataOfKind } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'
import type { CatalogueCase } from './catalogue-case.ts'
import type { FigureRow } from './figure-row.ts'
import type { ReportScope } from './report.ts'

/** One line of a breakdown of the catalogue: which items of the main figure belong to it. */
export type CataloguePart = Pick<FigureRow<CatalogueCase>, 'id' | 'label' | 'definition' | 'belongs'> & {
  readonly article?: string
}

/** By the point of the law the item was put under: the points in force within the period, and those its items still name. */
export const groupParts = (
  book: LawBook,
  { from, asOf }: ReportScope,
  cases: readonly CatalogueCase[],
): readonly CataloguePart[] => {
  const named = new Set(cases.map(({ group }) => group))
  const shortNames = new Map(dataOfKind(book, 'law').map(({ law, shortName }) => [law, shortName]))
  const groups = dataOfKind(book, 'publicationGroup').filter(
    (group) => named.has(group.id) || (group.from <= asOf && (group.until === null || group.until >= from)),
  )
  const ids = new Set(groups.map(({ id }) => id))
  return [
    ...groups.map((group) => ({
      id: `catalogue.mustBePublic.group.${group.id}`,
      label: `${group.citation.article} ${shortNames.get(group.law) ?? group.law}: ${group.short}`,
      article: citationText(group.citation),
      definition: `Mục được xếp vào ${citationText(group.citation)}.`,
      belongs: ({ group: own }: CatalogueCase) => own === group.id,
    })),
    {
      id: 'catalogue.mustBePublic.group.none',
      label: 'Chưa xếp vào điểm nào',
      definition: 'Mục chưa được xếp vào một điểm của luật về thông tin phải được công khai.',
      belongs: ({ group: own }) => !ids.has(own),
    },
  ]
}

const media = [...Object.entries(catalogueChoices.medium), ['', 'Chưa ghi nhận dạng lưu giữ']] as const

/** Digitised or not, as far as the officer said so. */
export const mediumParts: readonly CataloguePart[] = media.map(([medium, label]) => ({
  id: `catalogue.items.medium.${medium || 'unknown'}`,
  label,
  definition:
    medium === ''
      ? 'Mục chưa ghi lưu trên giấy hay đã số hóa.'
      : 'Mục đang dùng vào ngày chốt số liệu, theo dạng lưu giữ ghi trong danh mục.',
  belongs: (one) => one.medium === medium,
}))

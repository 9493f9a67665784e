import { catalogueListLabels } from '../catalogue/catalogue-item.ts'
import { isPublishedLate } from '../catalogue/publish-by.ts'
import type { LawBook } from '../law/law-book.ts'
import type { CatalogueCase } from './catalogue-case.ts'
import { type CataloguePart, groupParts, mediumParts } from './catalogue-parts.ts'
import { type FigureRow, mainFigure } from './figure-row.ts'
import type { ReportScope } from './report.ts'

type Row = FigureRow<CatalogueCase>

const section = 'catalogue'
const unit = 'mục'
const reportedLists = ['mustPublish', 'published', 'conditional', 'serviceUnits'] as const

const mustBePublic = (one: CatalogueCase): boolean => one.list === 'mustPublish' || one.list === 'published'
const isPublic = (one: CatalogueCase): boolean =>
  one.list === 'published' || (one.list === 'mustPublish' && one.publishedOn !== null)
const publishedInside: Row['belongs'] = (one, { from, to }) =>
  one.publishedOn !== null && one.publishedOn >= from && one.publishedOn <= to

const parts = (of: Row, name: string, all: readonly CataloguePart[]): readonly Row[] =>
  all.map((part) => ({
    ...part,
    section,
    unit,
    level: 1,
    breakdown: name,
    article: part.article ?? '',
    belongs: (one, scope) => of.belongs(one, scope) && part.belongs(one, scope),
  }))

/** The rows on publication, in the order of the report. */
export const catalogueFigureRows = (
  book: LawBook,
  scope: ReportScope,
  cases: readonly CatalogueCase[],
  article: string,
): readonly Row[] => {
  const main = (row: Pick<Row, 'id' | 'label' | 'definition' | 'belongs'>) =>
    mainFigure<CatalogueCase>({ section, unit, article, ...row })
  const items = main({
    id: 'catalogue.items',
    label: 'Thông tin trong các danh mục',
    definition: 'Mục đang dùng trong bốn danh mục vào ngày chốt số liệu; không kể danh mục nội bộ không được tiếp cận.',
    belongs: () => true,
  })
  const duty = main({
    id: 'catalogue.mustBePublic',
    label: 'Thông tin thuộc diện phải công khai',
    definition: 'Mục trong danh mục phải được công khai và danh mục đã được công khai vào ngày chốt số liệu.',
    belongs: mustBePublic,
  })
  const inPeriod = main({
    id: 'catalogue.publishedInPeriod',
    label: 'Thông tin được công khai trong kỳ',
    definition: 'Mục có thời điểm công khai trong kỳ.',
    belongs: publishedInside,
  })
  const published = main({
    id: 'catalogue.public',
    label: 'Thông tin đã công khai đến ngày chốt số liệu',
    definition: 'Mục trong danh mục đã được công khai, hoặc mục phải công khai đã có thời điểm công khai.',
    belongs: isPublic,
  })
  return [
    items,
    ...parts(
      items,
      'Theo danh mục',
      reportedLists.map((list) => ({
        id: `catalogue.items.${list}`,
        label: catalogueListLabels[list],
        definition: 'Mục đang dùng trong danh mục này vào ngày chốt số liệu.',
        belongs: (one) => one.list === list,
      })),
    ),
    ...parts(items, 'Theo dạng lưu giữ', mediumParts),
    duty,
    ...parts(duty, 'Theo tình trạng công khai', [
      {
        id: 'catalogue.mustBePublic.done',
        label: 'Đã công khai',
        definition: 'Mục đã công khai đến ngày chốt số liệu.',
        belongs: isPublic,
      },
      {
        id: 'catalogue.mustBePublic.notYet',
        label: 'Chưa công khai, chưa quá thời hạn',
        definition: 'Mục chưa công khai mà thời hạn công khai chưa hết, hoặc chưa có ngày tạo ra để tính thời hạn.',
        belongs: (one, scope) => !isPublic(one) && !isPublishedLate(one.publishBy, null, scope.asOf),
      },
      {
        id: 'catalogue.mustBePublic.late',
        label: 'Chưa công khai, quá thời hạn',
        definition: 'Mục chưa công khai mà thời hạn công khai theo luật đã hết trước ngày chốt số liệu.',
        belongs: (one, scope) => !isPublic(one) && isPublishedLate(one.publishBy, null, scope.asOf),
      },
    ]),
    ...parts(duty, 'Theo điểm của luật', groupParts(book, scope, cases)),
    inPeriod,
    ...parts(inPeriod, 'Theo thời hạn', [
      {
        id: 'catalogue.publishedInPeriod.onTime',
        label: 'Đúng thời hạn',
        definition: 'Thời điểm công khai không sau ngày luật định.',
        belongs: (one) => one.publishBy !== null && (one.publishedOn ?? '') <= one.publishBy,
      },
      {
        id: 'catalogue.publishedInPeriod.late',
        label: 'Trễ thời hạn',
        definition: 'Thời điểm công khai sau ngày luật định.',
        belongs: (one) => one.publishBy !== null && (one.publishedOn ?? '') > one.publishBy,
      },
      {
        id: 'catalogue.publishedInPeriod.noLimit',
        label: 'Chưa tính được thời hạn',
        definition: 'Mục chưa ghi ngày tạo ra, hoặc không thuộc diện có thời hạn công khai.',
        belongs: (one) => one.publishBy === null,
      },
    ]),
    published,
    ...parts(published, 'Theo đường dẫn', [
      {
        id: 'catalogue.public.withLink',
        label: 'Có địa chỉ truy cập',
        definition: 'Mục đã công khai có ghi địa chỉ truy cập.',
        belongs: (one) => one.hasLink,
      },
      {
        id: 'catalogue.public.withoutLink',
        label: 'Chưa ghi địa chỉ truy cập',
        definition: 'Mục đã công khai nhưng chưa ghi địa chỉ truy cập.',
        belongs: (one) => !one.hasLink,
      },
    ]),
    ...parts(published, 'Theo kết quả kiểm tra đường dẫn', [
      {
        id: 'catalogue.public.link.working',
        label: 'Đường dẫn mở được',
        definition: 'Lần kiểm tra gần nhất đến ngày chốt số liệu cho thấy địa chỉ truy cập mở được.',
        belongs: (one) => one.hasLink && one.linkBroken === false,
      },
      {
        id: 'catalogue.public.link.broken',
        label: 'Đường dẫn hỏng',
        definition: 'Lần kiểm tra gần nhất đến ngày chốt số liệu cho thấy địa chỉ truy cập không mở được.',
        belongs: (one) => one.hasLink && one.linkBroken === true,
      },
      {
        id: 'catalogue.public.link.untested',
        label: 'Chưa kiểm tra đường dẫn',
        definition: 'Địa chỉ truy cập chưa được kiểm tra lần nào đến ngày chốt số liệu, hoặc là tên một nơi.',
        belongs: (one) => one.hasLink && one.linkBroken === null,
      },
      {
        id: 'catalogue.public.link.none',
        label: 'Không có đường dẫn để kiểm tra',
        definition: 'Mục đã công khai nhưng chưa ghi địa chỉ truy cập.',
        belongs: (one) => !one.hasLink,
      },
    ]),
  ]
}

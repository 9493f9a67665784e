import type { LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { holdsOn } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'
import {
  activityKindLabels,
  activityKinds,
  participantKinds,
  participantLabels,
  participantsOf,
} from '../programme/activity.ts'
import { inspectionKindLabels, inspectionKinds } from '../programme/inspection.ts'
import type { ProgrammeKind, ProgrammeRecord } from '../programme/programme-record.ts'
import { holdsRegulation } from '../programme/regulation.ts'
import { reviewProposalLabels, reviewProposals } from '../programme/review.ts'
import { dueOf } from '../programme/task.ts'
import { type FigureRow, figureOf, mainFigure } from './figure-row.ts'
import type { ReportFigure, ReportScope } from './report.ts'

type Row = FigureRow<ProgrammeRecord>
type Part = Pick<Row, 'id' | 'label' | 'definition' | 'belongs'> & Pick<Row, 'amount'>

const section = 'programme'

/** A test or an amount that looks at one kind of record only. */
const of =
  <Kind extends ProgrammeKind, Answer>(
    kind: Kind,
    ask: (fields: ProgrammeRecord<Kind>['fields'], scope: ReportScope) => Answer,
    otherwise: Answer,
  ) =>
  (record: ProgrammeRecord, scope: ReportScope): Answer =>
    record.kind === kind ? ask(record.fields as never, scope) : otherwise

const inside = (day: LocalDate | null, { from, asOf }: ReportScope): boolean =>
  day !== null && day >= from && day <= asOf

const parts = (whole: Row, breakdown: string, all: readonly Part[]): readonly Row[] =>
  all.map((part) => ({
    ...part,
    section,
    unit: whole.unit,
    level: 1,
    breakdown,
    article: '',
    belongs: (one, scope) => whole.belongs(one, scope) && part.belongs(one, scope),
  }))

/** The first of these rules that holds on a day, as it is cited; empty when none does. */
const articleOf = (book: LawBook, ids: readonly string[], on: LocalDate): string => {
  const found = ids.flatMap((id) => book.data.filter((datum) => datum.id === id && holdsOn(datum, on)))[0]
  return found ? citationText(found.citation) : ''
}

type TaskTest = (fields: ProgrammeRecord<'task'>['fields'], scope: ReportScope) => boolean

const doneBy: TaskTest = ({ state, doneOn }, { asOf }) => state === 'done' && doneOn !== null && doneOn <= asOf
const late: TaskTest = (task, scope) => {
  const due = dueOf(task)
  return due !== null && (doneBy(task, scope) ? (task.doneOn ?? due) > due : due < scope.asOf)
}
/** Owed in the period: not over before it began, and not due only after its end. */
const owed: TaskTest = (task, scope) => {
  const due = dueOf(task)
  if (task.state === 'notApplicable') return false
  if (doneBy(task, scope)) return inside(task.doneOn, scope)
  return due === null || due <= scope.to
}

const taskRows = (): readonly Row[] => {
  const tasks = mainFigure<ProgrammeRecord>({
    id: 'programme.tasks',
    label: 'Nhiệm vụ của kế hoạch phải thực hiện trong kỳ',
    section,
    unit: 'nhiệm vụ',
    article: '',
    definition:
      'Nhiệm vụ hoàn thành trong kỳ, và nhiệm vụ chưa xong đến hạn trong kỳ, còn từ trước, thường xuyên hoặc chưa định thời hạn; không kể nhiệm vụ không áp dụng.',
    belongs: of('task', owed, false),
  })
  const state = (done: boolean, isLate: boolean) =>
    of('task', (task, scope) => doneBy(task, scope) === done && late(task, scope) === isLate, false)
  return [
    tasks,
    ...parts(tasks, 'Theo tình trạng', [
      {
        id: 'programme.tasks.done',
        label: 'Hoàn thành đúng hạn',
        definition: 'Ngày hoàn thành trong kỳ và không sau ngày đến hạn, hoặc nhiệm vụ không có ngày đến hạn.',
        belongs: state(true, false),
      },
      {
        id: 'programme.tasks.doneLate',
        label: 'Hoàn thành trễ hạn',
        definition: 'Ngày hoàn thành trong kỳ và sau ngày đến hạn.',
        belongs: state(true, true),
      },
      {
        id: 'programme.tasks.late',
        label: 'Chưa xong, quá hạn',
        definition: 'Chưa xong vào ngày chốt số liệu, ngày đến hạn đã qua.',
        belongs: state(false, true),
      },
      {
        id: 'programme.tasks.running',
        label: 'Đang thực hiện, chưa quá hạn',
        definition: 'Chưa xong vào ngày chốt số liệu, chưa qua ngày đến hạn hoặc không có ngày đến hạn.',
        belongs: state(false, false),
      },
    ]),
  ]
}

const activityRows = (): readonly Row[] => {
  const held = of('activity', ({ on }, scope) => inside(on, scope), false)
  const activities = mainFigure<ProgrammeRecord>({
    id: 'programme.activities',
    label: 'Hoạt động quán triệt, tập huấn, tuyên truyền',
    section,
    unit: 'hoạt động',
    article: '',
    definition: 'Hoạt động có ngày tổ chức trong kỳ.',
    belongs: held,
  })
  const participants: Row = {
    ...mainFigure<ProgrammeRecord>({
      id: 'programme.participants',
      label: 'Lượt người tham gia',
      section,
      unit: 'lượt người',
      article: '',
      definition: 'Tổng số người tham gia các hoạt động trong kỳ; một người dự nhiều hoạt động được tính nhiều lượt.',
      belongs: (one, scope) => held(one, scope) && of('activity', participantsOf, 0)(one, scope) > 0,
    }),
    amount: of('activity', participantsOf, 0),
  }
  const trained: Row = {
    ...mainFigure<ProgrammeRecord>({
      id: 'programme.focalPointsTrained',
      label: 'Lượt người làm đầu mối được tập huấn',
      section,
      unit: 'lượt người',
      article: '',
      definition: 'Số người làm đầu mối cung cấp thông tin dự các buổi tập huấn trong kỳ.',
      belongs: of(
        'activity',
        ({ kind, on, focalPoints }, scope) => kind === 'training' && inside(on, scope) && (focalPoints ?? 0) > 0,
        false,
      ),
    }),
    amount: of('activity', ({ focalPoints }) => focalPoints ?? 0, 0),
  }
  return [
    activities,
    ...parts(
      activities,
      'Theo loại hoạt động',
      activityKinds.map((kind) => ({
        id: `programme.activities.${kind}`,
        label: activityKindLabels[kind],
        definition: 'Hoạt động loại này có ngày tổ chức trong kỳ.',
        belongs: of('activity', (fields) => fields.kind === kind, false),
      })),
    ),
    participants,
    ...parts(
      participants,
      'Theo người tham gia',
      participantKinds.map((kind) => ({
        id: `programme.participants.${kind}`,
        label: participantLabels[kind],
        definition: 'Số lượt người thuộc loại này ở các hoạt động trong kỳ.',
        belongs: of('activity', (fields) => (fields[kind] ?? 0) > 0, false),
        amount: of('activity', (fields) => fields[kind] ?? 0, 0),
      })),
    ),
    trained,
  ]
}

const reviewRows = (): readonly Row[] => {
  const reviews = mainFigure<ProgrammeRecord>({
    id: 'programme.reviews',
    label: 'Văn bản quy phạm pháp luật đã rà soát',
    section,
    unit: 'văn bản',
    article: '',
    definition: 'Văn bản có ngày rà soát trong kỳ, kể cả đề xuất ban hành mới.',
    belongs: of('review', ({ reviewedOn }, scope) => inside(reviewedOn, scope), false),
  })
  return [
    reviews,
    ...parts(
      reviews,
      'Theo đề xuất',
      reviewProposals.map((proposal) => ({
        id: `programme.reviews.${proposal}`,
        label: reviewProposalLabels[proposal],
        definition: 'Văn bản rà soát trong kỳ có đề xuất này.',
        belongs: of('review', (fields) => fields.proposal === proposal, false),
      })),
    ),
  ]
}

/** The version that holds on a day: of several the one decided last. */
const versionInForce = (records: readonly ProgrammeRecord[], on: LocalDate): number | undefined =>
  records
    .filter((record) => record.kind === 'regulation')
    .filter(({ fields }) => holdsRegulation(fields, on))
    .sort((a, b) => ((a.fields.decidedOn ?? '') < (b.fields.decidedOn ?? '') ? -1 : 1))
    .at(-1)?.id

const regulationRows = (article: string, records: readonly ProgrammeRecord[], asOf: LocalDate): readonly Row[] => {
  const current = versionInForce(records, asOf)
  const inForce = mainFigure<ProgrammeRecord>({
    id: 'programme.regulation',
    label: 'Quy chế nội bộ về cung cấp thông tin đang có hiệu lực',
    section,
    unit: 'quy chế',
    article,
    definition: 'Bằng 1 khi có quy chế đã ban hành, đang có hiệu lực vào ngày chốt số liệu; bằng 0 khi chưa có.',
    belongs: ({ id }) => id === current,
  })
  return [
    inForce,
    ...parts(inForce, 'Trong đó', [
      {
        id: 'programme.regulation.published',
        label: 'Đã công bố công khai',
        definition: 'Quy chế đang có hiệu lực đã ghi ngày công bố công khai.',
        belongs: of('regulation', ({ publishedOn }, { asOf: on }) => publishedOn !== null && publishedOn <= on, false),
      },
      {
        id: 'programme.regulation.issuedInPeriod',
        label: 'Ban hành trong kỳ',
        definition: 'Quy chế đang có hiệu lực có ngày ban hành trong kỳ.',
        belongs: of('regulation', ({ decidedOn }, scope) => inside(decidedOn, scope), false),
      },
    ]),
  ]
}

const inspectionRows = (article: string): readonly Row[] => {
  const inspections = mainFigure<ProgrammeRecord>({
    id: 'programme.inspections',
    label: 'Cuộc kiểm tra, thanh tra về tiếp cận thông tin',
    section,
    unit: 'cuộc',
    article: '',
    definition: 'Cuộc tự kiểm tra, cấp trên kiểm tra, thanh tra có ngày trong kỳ.',
    belongs: of('inspection', ({ kind, on }, scope) => kind !== 'violation' && inside(on, scope), false),
  })
  const violations = mainFigure<ProgrammeRecord>({
    id: 'programme.violations',
    label: 'Vụ việc vi phạm về tiếp cận thông tin',
    section,
    unit: 'vụ việc',
    article,
    definition: 'Vụ việc vi phạm có ngày xảy ra hoặc phát hiện trong kỳ.',
    belongs: of('inspection', ({ kind, on }, scope) => kind === 'violation' && inside(on, scope), false),
  })
  const handled = (wanted: boolean) =>
    of('inspection', ({ handledOn }, { asOf }) => (handledOn !== null && handledOn <= asOf) === wanted, false)
  return [
    inspections,
    ...parts(
      inspections,
      'Theo loại',
      inspectionKinds
        .filter((kind) => kind !== 'violation')
        .map((kind) => ({
          id: `programme.inspections.${kind}`,
          label: inspectionKindLabels[kind],
          definition: 'Cuộc thuộc loại này có ngày trong kỳ.',
          belongs: of('inspection', (fields) => fields.kind === kind, false),
        })),
    ),
    violations,
    ...parts(violations, 'Theo kết quả xử lý', [
      {
        id: 'programme.violations.handled',
        label: 'Đã xử lý',
        definition: 'Có ngày xử lý xong không sau ngày chốt số liệu.',
        belongs: handled(true),
      },
      {
        id: 'programme.violations.open',
        label: 'Chưa xử lý xong',
        definition: 'Chưa có ngày xử lý xong vào ngày chốt số liệu.',
        belongs: handled(false),
      },
    ]),
  ]
}

const needRows = (): readonly Row[] => {
  const unmet = of('need', ({ state }) => state !== 'met' && state !== 'granted', false)
  return [
    mainFigure<ProgrammeRecord>({
      id: 'programme.needs',
      label: 'Nhu cầu cơ sở vật chất, kinh phí, nhân lực chưa được đáp ứng',
      section,
      unit: 'nhu cầu',
      article: '',
      definition: 'Nhu cầu chưa được bố trí hoặc đáp ứng, theo tình trạng ghi khi lập báo cáo.',
      belongs: unmet,
    }),
    {
      ...mainFigure<ProgrammeRecord>({
        id: 'programme.needsMoney',
        label: 'Kinh phí dự kiến cho nhu cầu chưa được đáp ứng',
        section,
        unit: 'đồng',
        article: '',
        definition: 'Tổng kinh phí dự kiến của nhu cầu chưa được bố trí hoặc đáp ứng.',
        belongs: (one, scope) => unmet(one, scope) && of('need', ({ amount }) => (amount ?? 0) > 0, false)(one, scope),
      }),
      amount: of('need', ({ amount }) => amount ?? 0, 0),
    },
  ]
}

const subjects: Readonly<Record<string, ProgrammeKind>> = {
  tasks: 'task',
  activities: 'activity',
  participants: 'activity',
  focalPointsTrained: 'activity',
  reviews: 'review',
  regulation: 'regulation',
  inspections: 'inspection',
  violations: 'inspection',
  needs: 'need',
  needsMoney: 'need',
}

/** Which records a figure of the programme counts. */
export const kindOfProgrammeFigure = (id: string): ProgrammeKind => subjects[id.split('.')[1] ?? ''] ?? 'task'

/**
 * The figures of the programme with the records that prove them. Of a kind of which nothing was ever kept the value is null: the
 * page was not used, which is not the same as 0.
 */
export const programmeFigures = (
  book: LawBook,
  scope: ReportScope,
  records: readonly ProgrammeRecord[],
): readonly ReportFigure[] => {
  const { asOf } = scope
  const kept = new Set(records.map(({ kind }) => kind))
  const rows = [
    ...taskRows(),
    ...activityRows(),
    ...reviewRows(),
    ...regulationRows(articleOf(book, ['luat-104-2016.34.1.h', 'nd-13-2018.12.1'], asOf), records, asOf),
    ...inspectionRows(articleOf(book, ['luat-104-2016.34.1.k'], asOf)),
    ...needRows(),
  ]
  return rows.map((row) =>
    figureOf(kept.has(kindOfProgrammeFigure(row.id)) ? row : { ...row, notKept: true }, records, scope),
  )
}

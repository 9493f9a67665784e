import {
  activityKindLabels,
  activityKinds,
  participantKinds,
  participantLabels,
  participantsOf,
} from '../programme/activity.ts'
import type { ProgrammeRecord } from '../programme/programme-record.ts'
import { mainFigure } from './figure-row.ts'
import { inside, of, type ProgrammeRow, parts, section } from './programme-row.ts'

/** Activities held in the period, and who took part. */
export const activityRows = (article: string): readonly ProgrammeRow[] => {
  const held = of('activity', ({ on }, scope) => inside(on, scope), false)
  const activities = mainFigure<ProgrammeRecord>({
    id: 'programme.activities',
    label: 'Hoạt động quán triệt, tập huấn, tuyên truyền',
    section,
    unit: 'hoạt động',
    article,
    definition: 'Hoạt động có ngày tổ chức trong kỳ.',
    belongs: held,
  })
  const participants: ProgrammeRow = {
    ...mainFigure<ProgrammeRecord>({
      id: 'programme.participants',
      label: 'Lượt người tham gia',
      section,
      unit: 'lượt người',
      article,
      definition: 'Tổng số người tham gia các hoạt động trong kỳ; một người dự nhiều hoạt động được tính nhiều lượt.',
      belongs: (one, scope) => held(one, scope) && of('activity', participantsOf, 0)(one, scope) > 0,
    }),
    amount: of('activity', participantsOf, 0),
  }
  const trained: ProgrammeRow = {
    ...mainFigure<ProgrammeRecord>({
      id: 'programme.focalPointsTrained',
      label: 'Lượt người làm đầu mối được tập huấn',
      section,
      unit: 'lượt người',
      article,
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

import type { ProgrammeRecord } from '../programme/programme-record.ts'
import { dueOf } from '../programme/task.ts'
import { mainFigure } from './figure-row.ts'
import { inside, of, type ProgrammeRow, parts, section } from './programme-row.ts'
import type { ReportScope } from './report.ts'

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

/** What of the plan was owed in the period, and how it stands. */
export const taskRows = (article: string): readonly ProgrammeRow[] => {
  const tasks = mainFigure<ProgrammeRecord>({
    id: 'programme.tasks',
    label: 'Nhiệm vụ của kế hoạch phải thực hiện trong kỳ',
    section,
    unit: 'nhiệm vụ',
    article,
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

import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts'
import { fixedClock } from '../clock.ts'
import { readRecords } from '../programme/programme-repository.ts'
import { readTemplates, takeTemplate } from '../programme/programme-templates.ts'
import { type ProgrammeDeps, saveRecord } from '../programme/save-record.ts'
import type { TrainingProgramme } from './training-data.ts'

/** Takes some tasks of the newest plan that the commune does itself over, some of them done. Throws when that is refused: the plan is wrong then. */
export const takeTrainingTasks = (
  deps: ProgrammeDeps & { readonly resourcesFolder: string },
  { tasks, takenDaysAgo, done, doneDaysAgo }: TrainingProgramme,
  today: LocalDate,
): void => {
  const [plan] = readTemplates(deps.resourcesFolder)
  if (!plan) return
  const sections = plan.tasks.filter(({ level }) => level === 'commune').map(({ section }) => section)
  const taking = { ...deps, clock: fixedClock(addDays(today, -takenDaysAgo)) }
  const taken = takeTemplate(taking, { templateId: plan.id, sections: sections.slice(0, tasks) })
  if (!taken.ok) throw new Error(`Practice tasks refused: ${taken.error.code}`)
  const doneOn = addDays(today, -doneDaysAgo)
  for (const record of readRecords(deps.database, 'task').slice(0, done)) {
    const content = { kind: 'task', fields: { ...record.fields, state: 'done', doneOn } } as const
    const saved = saveRecord({ ...deps, clock: fixedClock(doneOn) }, { id: record.id, content })
    if (!saved.ok) throw new Error(`Practice task refused: ${JSON.stringify(saved.error)}`)
  }
}

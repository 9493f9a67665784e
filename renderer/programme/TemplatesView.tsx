import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import {
  type OfferedTemplate,
  type TaskLevel,
  type TemplateTask,
  taskLevelLabels,
  taskLevels,
} from '../../shared/programme/programme-template.ts'
import { taskGroupLabels } from '../../shared/programme/task.ts'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { showCount } from '../components/number-text.ts'
import { Page } from '../components/Page.tsx'
import { Panel } from '../components/Panel.tsx'
import styles from './programme.module.css'
import { showAside, tellDone, useProgramme } from './use-programme.ts'

/** What a plan asks of a commune is ticked to begin with. */
const asksCommune = ({ level }: TemplateTask): boolean => level === 'commune' || level === 'takesPart'

const startTicks = ({ tasks, taken }: OfferedTemplate): ReadonlySet<string> =>
  new Set(tasks.filter((task) => asksCommune(task) && !taken.includes(task.section)).map(({ section }) => section))

/** «Mẫu kế hoạch»: the tasks of a province's plan, to be taken over with a tick. */
export const TemplatesView = (): ReactNode => {
  const version = useProgramme((state) => state.version)
  const { value: templates, error, reload } = useCall(() => api.programme.templates(), version)
  const [chosen, setChosen] = useState('')
  const template = templates?.find(({ id }) => id === chosen) ?? templates?.[0]
  return (
    <Page
      title="Mẫu kế hoạch"
      purpose="Nhiệm vụ trong kế hoạch của các tỉnh, viết gọn; chọn việc xã phải làm rồi sửa cho đúng nơi mình"
      back={{ label: 'Về kế hoạch', onPress: () => showAside(null) }}
    >
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {templates && template ? (
        <div className={styles.stack}>
          <NativeSelect
            label="Kế hoạch"
            value={template.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={templates.map(({ id, plan }) => ({ value: id, label: plan }))}
          />
          <OneTemplate key={`${template.id} ${template.taken.length}`} template={template} />
        </div>
      ) : null}
    </Page>
  )
}

const OneTemplate = ({ template }: { readonly template: OfferedTemplate }): ReactNode => {
  const [ticked, setTicked] = useState(() => startTicks(template))
  const [busy, setBusy] = useState(false)
  const [plan, setPlan] = useState(template.plan)
  const take = async (): Promise<void> => {
    setBusy(true)
    const done = await answerOf(api.programme.takeTemplate({ templateId: template.id, sections: [...ticked], plan }))
    setBusy(false)
    if (!done) return
    showAside(null)
    tellDone(`Đã thêm ${showCount(done.added)} nhiệm vụ vào kế hoạch.`)
  }
  const toggle = (sections: readonly string[], on: boolean): void =>
    setTicked((now) => {
      const next = new Set(now)
      for (const section of sections)
        if (on) next.add(section)
        else next.delete(section)
      return next
    })
  return (
    <>
      <Panel title={template.title} note={template.issuedBy}>
        <p>{template.note}</p>
        <TextInput
          label="Ghi vào kế hoạch của xã với số, tên"
          description="Xã đã có kế hoạch riêng thì ghi số, ngày, tên kế hoạch ấy; để nguyên thì ghi theo mẫu."
          value={plan}
          maxLength={300}
          onChange={(event) => setPlan(event.currentTarget.value)}
        />
        <div className={styles.acts}>
          <ActionButton
            call="programme.takeTemplate"
            kind="primary"
            label={ticked.size === 0 ? 'Thêm vào kế hoạch' : `Thêm ${showCount(ticked.size)} nhiệm vụ vào kế hoạch`}
            onPress={() => void take()}
            disabled={ticked.size === 0}
            busy={busy}
          />
        </div>
      </Panel>
      {taskLevels.map((level) => (
        <Level key={level} level={level} template={template} ticked={ticked} onToggle={toggle} />
      ))}
    </>
  )
}

const Level = ({
  level,
  template,
  ticked,
  onToggle,
}: {
  readonly level: TaskLevel
  readonly template: OfferedTemplate
  readonly ticked: ReadonlySet<string>
  readonly onToggle: (sections: readonly string[], on: boolean) => void
}): ReactNode => {
  const tasks = template.tasks.filter((task) => task.level === level)
  if (tasks.length === 0) return null
  const open = tasks.filter(({ section }) => !template.taken.includes(section)).map(({ section }) => section)
  return (
    <Panel title={taskLevelLabels[level]} note={`${showCount(tasks.length)} nhiệm vụ`}>
      {open.length > 1 ? (
        <Checkbox
          label="Chọn tất cả"
          aria-label={`Chọn tất cả: ${taskLevelLabels[level]}`}
          checked={open.every((section) => ticked.has(section))}
          onChange={(event) => onToggle(open, event.currentTarget.checked)}
        />
      ) : null}
      <ul className={styles.rows}>
        {tasks.map((task) => {
          const there = template.taken.includes(task.section)
          return (
            <li key={task.section}>
              <Checkbox
                label={task.title}
                description={[
                  there ? 'Đã có trong kế hoạch' : '',
                  `Mục ${task.section}`,
                  taskGroupLabels[task.group],
                  task.lead === '' ? '' : `chủ trì: ${task.lead}`,
                  task.due === '' ? 'không ghi thời hạn' : task.due,
                  task.dueOn === null ? '' : `đến ${formatDay(task.dueOn)}`,
                  task.product === '' ? '' : `sản phẩm: ${task.product}`,
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
                checked={there || ticked.has(task.section)}
                disabled={there}
                onChange={(event) => onToggle([task.section], event.currentTarget.checked)}
              />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

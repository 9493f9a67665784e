import { type ReactNode, useState } from 'react'
import type { TaskFile } from '../../shared/programme/task-file.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { showCount } from '../components/number-text.ts'
import styles from './programme.module.css'
import { tellDone } from './use-programme.ts'

/** Wrong rows told one by one; of more only the count. */
const TOLD = 20
/** Tasks named before the rest is counted. */
const NAMED = 8

/** Takes the tasks of another plan in from a table of Excel or Word, after showing what of it is good. */
export const PlanImport = (): ReactNode => {
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<TaskFile | null>(null)
  const choose = async (): Promise<void> => {
    const chosen = await answerOf(api.files.chooseFile({ purpose: 'planImport' }))
    if (!chosen) return
    setBusy(true)
    const read = await answerOf(api.programme.readFile({ jobId: crypto.randomUUID(), fileToken: chosen.token }))
    setBusy(false)
    if (read) setFile(read)
  }
  const takeIn = async ({ tasks }: TaskFile): Promise<void> => {
    setBusy(true)
    const done = await answerOf(api.programme.addTasks({ tasks: [...tasks] }))
    setBusy(false)
    if (!done) return
    setFile(null)
    tellDone(`Đã nhập ${showCount(done.added)} nhiệm vụ.`)
  }
  if (file === null)
    return (
      <ActionButton call="programme.addTasks" label="Nhập từ Excel, Word" onPress={() => void choose()} busy={busy} />
    )
  const rest = file.tasks.length - NAMED
  return (
    <section className={styles.sheet} aria-label="Xem trước bảng nhiệm vụ">
      <h2>{file.fileName}</h2>
      <p>
        {file.tasks.length === 0
          ? 'Không có nhiệm vụ nào nhập được.'
          : `Nhập được ${showCount(file.tasks.length)} nhiệm vụ:`}
      </p>
      <ol className={styles.importList}>
        {file.tasks.slice(0, NAMED).map((task) => (
          <li key={`${task.title} ${task.dueText} ${task.dueOn}`}>
            {task.title} <span className={styles.soft}>{[task.lead, task.dueText].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
      {rest > 0 ? <p className={styles.soft}>và {showCount(rest)} nhiệm vụ khác.</p> : null}
      {file.issues.length > 0 ? (
        <>
          <p>Những dòng sau không nhập được:</p>
          <ul className={styles.importList}>
            {file.issues.slice(0, TOLD).map(({ row, field, message }) => (
              <li key={`${row} ${field} ${message}`}>
                Dòng {row}: {message}
              </li>
            ))}
            {file.issues.length > TOLD ? <li>Và {showCount(file.issues.length - TOLD)} chỗ khác.</li> : null}
          </ul>
        </>
      ) : null}
      <div className={styles.acts}>
        {file.tasks.length > 0 ? (
          <ActionButton
            label={`Nhập ${showCount(file.tasks.length)} nhiệm vụ`}
            onPress={() => void takeIn(file)}
            busy={busy}
          />
        ) : null}
        <CancelButton onPress={() => setFile(null)} />
      </div>
    </section>
  )
}

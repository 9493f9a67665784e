import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FormFoot } from '../components/FormFoot.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import styles from './accounts.module.css'
import { NewPassword, noPassword, typedFault } from './NewPassword.tsx'

/** Name and password of the first account; sending it encrypts the register. */
export const ProtectForm = ({
  name: firstName,
  onDone,
  onLater,
}: {
  /** Proposed name. */
  readonly name: string
  readonly onDone: () => void
  /** Absent where the register has been in use for long: there is nothing to skip. */
  readonly onLater?: () => void
}) => {
  const [name, setName] = useState(firstName)
  const [typed, setTyped] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const nameFault = tried && name.trim() === '' ? 'Hãy nhập họ tên.' : undefined

  const protect = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || typedFault(typed, name)) return
    setError(undefined)
    const made = await runJob((jobId) => api.accounts.protect({ jobId, name, password: typed.password }), setJob)
    setJob(undefined)
    if (made.ok) onDone()
    else setError(made.error)
  }
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void protect(event)}>
      <TextInput
        label="Họ tên người dùng đầu tiên"
        description="Người này giữ mọi vai trò, kể cả Quản trị; thêm người và chia vai trò sau ở trang Tài khoản."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={nameFault}
        autoComplete="off"
        spellCheck={false}
      />
      <NewPassword value={typed} onChange={setTyped} name={name} faultShown={tried} />
      {error ? <ErrorPanel error={error} kept="Sổ vẫn dùng được như trước." /> : null}
      {job ? <JobPanel jobId={job} title="Mã hóa sổ" /> : null}
      <FormFoot>
        {onLater ? <ActionButton kind="quiet" label="Để sau" onPress={onLater} disabled={job !== undefined} /> : null}
        <ActionButton kind="primary" submit label="Bảo vệ sổ" onPress={() => undefined} busy={job !== undefined} />
      </FormFoot>
    </form>
  )
}

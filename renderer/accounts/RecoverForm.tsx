import { Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AccessState } from '../../shared/accounts/access-state.ts'
import type { AppError } from '../../shared/result.ts'
import { keyOfRecoveryCode } from '../../shared/safety/recovery-code.ts'
import { api, settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { BareSheet, SheetLead } from '../components/BareSheet.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FormFoot } from '../components/FormFoot.tsx'
import styles from './accounts.module.css'

/** The code of the recovery sheet, checked for slips of the pen before it is tried. */
export const RecoverForm = ({
  note,
  onState,
  onBack,
}: {
  readonly note: string | null
  readonly onState: (state: AccessState) => void
  readonly onBack?: () => void
}) => {
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const [error, setError] = useState<AppError>()
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setError(undefined)
    if (keyOfRecoveryCode(code) === null) {
      setFault('Mã gồm 14 nhóm, mỗi nhóm 4 ký tự; có ký tự thiếu hoặc nhầm. Hãy so lại từng nhóm với phiếu.')
      return
    }
    setFault(undefined)
    setBusy(true)
    const result = await settle(api.access.recover({ code }))
    setBusy(false)
    if (result.ok) onState(result.value)
    else setError(result.error)
  }
  return (
    <BareSheet label="Mở sổ bằng phiếu khôi phục">
      <h1>Mở sổ bằng phiếu khôi phục</h1>
      {note ? <SheetLead>{note}</SheetLead> : null}
      <SheetLead>
        Nếu còn người có vai trò Quản trị đăng nhập được, người ấy đặt lại mật khẩu cho bạn ở trang Tài khoản. Nếu
        không, nhập mã in trên phiếu khôi phục.
      </SheetLead>
      <form noValidate className={styles.form} onSubmit={(event) => void open(event)}>
        <Textarea
          label="Mã khôi phục"
          description="14 nhóm, mỗi nhóm 4 ký tự; gõ liền hay có gạch đều được."
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={fault}
          rows={3}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        {error ? <ErrorPanel error={error} /> : null}
        <FormFoot>
          {onBack ? <ActionButton kind="quiet" label="Quay lại" onPress={onBack} /> : null}
          <ActionButton kind="primary" submit label="Mở sổ" onPress={() => undefined} busy={busy} />
        </FormFoot>
      </form>
    </BareSheet>
  )
}

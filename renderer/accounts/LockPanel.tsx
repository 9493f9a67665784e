import { NativeSelect } from '@mantine/core'
import { lockChoices } from '../../shared/accounts/access-state.ts'
import { answerOf, api, useCall } from '../api.ts'
import { useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ActRow } from '../components/ActRow.tsx'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './accounts.module.css'

/** When the desk covers itself. */
export const LockPanel = () => {
  const { value, reload } = useCall(() => api.accounts.lockAfter(), 'lock')
  const may = useMay('accounts.setLockAfter')
  const keep = async (text: string): Promise<void> => {
    const minutes = lockChoices.find((choice) => String(choice) === text)
    if (minutes === undefined || (await answerOf(api.accounts.setLockAfter({ minutes }))) === undefined) return
    reload()
    showToast(`Đã lưu: tự khóa sau ${minutes} phút.`)
  }
  return (
    <Panel title="Tự khóa">
      <ActRow>
        <NativeSelect
          label="Khóa khi không ai dùng máy"
          description={may ? undefined : 'Người có vai trò Quản trị đặt.'}
          data={lockChoices.map((minutes) => ({ value: String(minutes), label: `sau ${minutes} phút` }))}
          value={String(value ?? '')}
          onChange={(event) => void keep(event.currentTarget.value)}
          disabled={!may}
        />
        <ActionButton label="Khóa ngay" shortcut="Ctrl+L" onPress={() => void answerOf(api.access.lock())} />
      </ActRow>
      <p className={styles.soft}>
        Cũng tự khóa khi máy tính bị khóa màn hình hoặc đi ngủ. Việc đang gõ vẫn còn nguyên.
      </p>
    </Panel>
  )
}

import type { SafetyStatus } from '../../shared/safety/backup.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { momentText } from '../components/moment-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './safety.module.css'

/** Stands there while the computer's clock shows a time before something already written down. */
export const ClockPanel = ({
  clock,
  changed,
}: {
  readonly clock: NonNullable<SafetyStatus['clock']>
  readonly changed: () => void
}) => {
  const trust = async (): Promise<void> => {
    if (!(await answerOf(api.safety.trustClock()))) return
    showToast('Đã ghi nhận giờ của máy là đúng. Bây giờ ghi sổ được.')
    changed()
  }
  return (
    <Panel title="Đồng hồ của máy" note={<ToneMark tone="late">Có thể sai, chưa ghi sổ được</ToneMark>}>
      <div className={styles.row}>
        <p className={styles.words}>
          Máy đang chỉ {momentText(clock.now)}, nhưng sổ đã có việc ghi lúc {momentText(clock.newest)}. Hãy chỉnh lại
          ngày giờ của máy. Nếu bây giờ máy mới chỉ đúng (trước đó đặt nhầm), bấm nút bên cạnh: các việc đã ghi giữ
          nguyên ngày, việc mới ghi theo giờ bây giờ.
        </p>
        <ActionButton call="safety.trustClock" label="Giờ máy bây giờ là đúng" onPress={() => void trust()} />
      </div>
    </Panel>
  )
}

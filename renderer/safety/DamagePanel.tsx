import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './safety.module.css'

/** Stands there once pages of the open register were found damaged: the ways out, without closing the app by hand. */
export const DamagePanel = () => (
  <Panel title="Tệp dữ liệu" note={<ToneMark tone="late">Có chỗ bị hỏng</ToneMark>}>
    <div className={styles.row}>
      <p className={styles.words}>
        Hãy dừng ghi sổ. Bấm nút bên cạnh: phần mềm đóng sổ, nói rõ còn giữ được gì và đưa ra từng cách (dựng lại từ
        nhật ký ghi, khôi phục từ bản sao lưu, mở chỉ để xem, cứu phần còn đọc được). Tệp hiện tại được giữ nguyên bên
        cạnh.
      </p>
      <ActionButton label="Các cách dựng lại sổ" onPress={() => void answerOf(api.safety.startOver())} />
    </div>
  </Panel>
)

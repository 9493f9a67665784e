import type { LookReason, LookStatus } from '../../shared/safety/look.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { showCount } from '../components/number-text.ts'
import styles from './Frame.module.css'

const words: Readonly<Record<LookReason, string>> = {
  damaged: 'Đây là những gì còn đọc được của tệp dữ liệu bị hỏng: xem và xuất được, không ghi được.',
  held: 'Bản chép của sổ đang mở ở phiên khác, lúc mở cửa sổ này: xem và xuất được, không ghi được.',
  unwritable: 'Bản chép của sổ trên ổ đĩa không cho ghi: xem và xuất được, không ghi được.',
}

const lostWords = (rows: number): string => (rows > 0 ? ` ${showCount(rows)} dòng không đọc được.` : '')

/** Striped across the top while the register is only looked at, with the way on from there. */
export const LookBanner = ({ look: { reason, rowsLost } }: { readonly look: LookStatus }) => (
  <aside className={styles.banner} aria-label="Chế độ chỉ xem">
    <strong>Chỉ để xem</strong>
    <span>{words[reason] + lostWords(rowsLost)}</span>
    <ActionButton
      kind="quiet"
      label={reason === 'damaged' ? 'Các cách dựng lại sổ' : 'Mở lại để ghi'}
      onPress={() => void answerOf(api.safety.startOver())}
    />
  </aside>
)

import { ActionButton } from '../components/ActionButton.tsx'
import { leaveTraining } from '../training.ts'
import styles from './Frame.module.css'

/** Striped across the top for as long as the practice data are open. */
export const TrainingBanner = () => (
  <aside className={styles.banner} aria-label="Chế độ tập huấn">
    <strong>Dữ liệu tập huấn</strong>
    <span>Cơ quan và con người ở đây không có thật; cứ thử, không ảnh hưởng sổ của cơ quan.</span>
    <ActionButton kind="quiet" label="Thoát tập huấn" onPress={() => void leaveTraining()} />
  </aside>
)

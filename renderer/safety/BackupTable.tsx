import { type Backup, type BackupPlace, backupReasonLabels } from '../../shared/safety/backup.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { momentText } from '../components/moment-text.ts'
import { showCount, showFileSize } from '../components/number-text.ts'
import styles from './safety.module.css'

const placeLabels: Readonly<Record<BackupPlace, string>> = { here: 'Máy này', second: 'Nơi lưu thứ hai' }

/** Every proven backup, the newest first. */
export const BackupTable = ({
  backups,
  onRestore,
}: {
  readonly backups: readonly Backup[]
  readonly onRestore: (backup: Backup) => void
}) => (
  <div className={styles.scroll}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th>Lúc</th>
          <th>Vì sao</th>
          <th>Ở đâu</th>
          <th className={styles.number}>Yêu cầu</th>
          <th className={styles.number}>Mục danh mục</th>
          <th className={styles.number}>Dung lượng</th>
          <th>
            <span className={styles.unseen}>Việc</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={`${backup.id} ${backup.place}`}>
            <td>{momentText(backup.at)}</td>
            <td>{backupReasonLabels[backup.reason]}</td>
            <td>{placeLabels[backup.place]}</td>
            <td className={styles.number}>{showCount(backup.rows.request ?? 0)}</td>
            <td className={styles.number}>{showCount(backup.rows.catalogue_item ?? 0)}</td>
            <td className={styles.number}>{showFileSize(backup.size)}</td>
            <td>
              <ActionButton
                call="safety.restore"
                label="Khôi phục"
                fullLabel={`Khôi phục bản ${momentText(backup.at)}, ${placeLabels[backup.place]}`}
                onPress={() => onRestore(backup)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

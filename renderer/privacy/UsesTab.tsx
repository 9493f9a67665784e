import { dataUseLabels } from '../../shared/privacy/data-use.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { momentText } from '../components/moment-text.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import type { PartProps } from './part-props.ts'
import styles from './privacy.module.css'

/** Each time numbers of people were shown whole or left the register. */
export const UsesTab = ({ page: { uses } }: Pick<PartProps, 'page'>) => (
  <Panel title="Lượt sử dụng dữ liệu đầy đủ" note={uses.length > 0 ? 'Mới nhất ở trên' : undefined}>
    {uses.length === 0 ? (
      <EmptyState
        title="Chưa có lượt nào"
        text="Mỗi lần bấm «Hiện» ở yêu cầu đã kết thúc, xuất sổ kèm dữ liệu đầy đủ hoặc xuất dữ liệu về một người được ghi ở đây và khóa vào chuỗi ghi vết."
      />
    ) : (
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>Lúc</th>
              <th>Người</th>
              <th>Việc</th>
              <th>Hồ sơ</th>
              <th>Lý do</th>
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <tr key={use.id}>
                <td className={styles.day}>{momentText(use.at)}</td>
                <td>{use.by}</td>
                <td>{dataUseLabels[use.kind]}</td>
                <td>{use.what || `${showCount(use.people)} dòng`}</td>
                <td>{use.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </Panel>
)

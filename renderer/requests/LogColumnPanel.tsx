import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RegisterColumnId } from '../../shared/requests/register-column-names.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Drawer } from '../components/Drawer.tsx'
import { choosableColumns, movedColumn, orderedColumns, usualColumns } from './kept-columns.ts'
import { columnHeading } from './log-columns.tsx'
import styles from './log-panels.module.css'
import { useLogStore } from './log-store.ts'

/** Which columns the list shows, from left to right: ticked or not, moved by buttons or Alt+arrows. */
export const LogColumnPanel = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { columns, showColumns } = useLogStore()
  const others = choosableColumns.filter((id) => !columns.includes(id))
  const tick = (id: RegisterColumnId, shown: boolean): void =>
    showColumns(orderedColumns(shown ? [...columns, id] : columns.filter((one) => one !== id)))
  const move = (id: RegisterColumnId, by: 1 | -1): void => showColumns(movedColumn(columns, id, by))
  return (
    <Drawer
      title="Chọn cột"
      onClose={onClose}
      footer={<ActionButton label="Về các cột thường dùng" onPress={() => showColumns(usualColumns)} />}
    >
      <div className={styles.fields}>
        <p className={styles.note}>Cột «Số» luôn đứng đầu. Alt+↑, Alt+↓ chuyển cột đang chọn lên, xuống.</p>
        <ul className={styles.list} aria-label="Cột đang hiện">
          {columns
            .filter((id) => id !== 'number')
            .map((id, index, shown) => (
              <li key={id} className={styles.row}>
                <Checkbox
                  label={columnHeading(id)}
                  checked
                  onChange={() => tick(id, false)}
                  onKeyDown={(event) => {
                    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                    event.preventDefault()
                    move(id, event.key === 'ArrowUp' ? -1 : 1)
                  }}
                />
                <ActionButton
                  kind="quiet"
                  iconOnly
                  label="Lên"
                  fullLabel={`Chuyển cột ${columnHeading(id)} lên`}
                  icon={<IconArrowUp size={16} />}
                  disabled={index === 0}
                  onPress={() => move(id, -1)}
                />
                <ActionButton
                  kind="quiet"
                  iconOnly
                  label="Xuống"
                  fullLabel={`Chuyển cột ${columnHeading(id)} xuống`}
                  icon={<IconArrowDown size={16} />}
                  disabled={index === shown.length - 1}
                  onPress={() => move(id, 1)}
                />
              </li>
            ))}
        </ul>
        <h3 className={styles.heading}>Cột khác của sổ</h3>
        <ul className={styles.list} aria-label="Cột khác của sổ">
          {others.map((id) => (
            <li key={id}>
              <Checkbox label={columnHeading(id)} checked={false} onChange={() => tick(id, true)} />
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  )
}

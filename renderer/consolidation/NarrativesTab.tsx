import { type ReactNode, useState } from 'react'
import { api, useCall } from '../api.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { SearchBox } from '../components/SearchBox.tsx'
import styles from './consolidation.module.css'

/** «Khó khăn, kiến nghị»: what the agencies wrote, side by side, with a search. */
export const NarrativesTab = ({
  collectionId,
  version,
  onOpen,
}: {
  readonly collectionId: number
  readonly version: number
  readonly onOpen: (bundleId: number) => void
}): ReactNode => {
  const [text, setText] = useState('')
  const { value } = useCall(
    () => api.consolidation.narratives({ collectionId, text }),
    `${collectionId} ${version} ${text}`,
  )
  return (
    <div className={styles.stack}>
      <div className={styles.head}>
        <div className={styles.search}>
          <SearchBox label="Tìm trong nhận định của các cơ quan" value={text} onChange={setText} />
        </div>
        {value ? <p className={styles.soft}>{`${showCount(value.total)} cơ quan`}</p> : null}
      </div>
      {value?.total === 0 ? (
        <EmptyState
          title={text === '' ? 'Chưa có nhận định nào' : 'Không có cơ quan nào ghi như vậy'}
          text="Khó khăn, vướng mắc và kiến nghị trong các báo cáo được tính sẽ hiện ở đây để đọc song song."
        />
      ) : null}
      {value && value.rows.length > 0 ? (
        <Panel title="Khó khăn, vướng mắc và kiến nghị">
          <ul className={styles.list}>
            {value.rows.map((row) => (
              <li key={row.agencyId} className={styles.item}>
                <LinkButton onPress={() => onOpen(row.bundleId)}>{row.name}</LinkButton>
                <div className={styles.narratives}>
                  <div>
                    <h3 className={styles.soft}>Khó khăn, vướng mắc</h3>
                    <p className={styles.text}>{row.difficulties.trim() || 'Không ghi.'}</p>
                  </div>
                  <div>
                    <h3 className={styles.soft}>Kiến nghị</h3>
                    <p className={styles.text}>{row.proposals.trim() || 'Không ghi.'}</p>
                  </div>
                </div>
              </li>
            ))}
          </ul>
          {value.total > value.rows.length ? (
            <p className={styles.soft}>{`Hiện ${showCount(value.rows.length)} cơ quan đầu. Hãy tìm để thu hẹp.`}</p>
          ) : null}
        </Panel>
      ) : null}
    </div>
  )
}

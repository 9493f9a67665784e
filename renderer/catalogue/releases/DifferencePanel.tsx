import type { ReactNode } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { type ReleaseDetails, releasedListTitles } from '../../../shared/releases/release.ts'
import { showCount } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './releases.module.css'

type Difference = ReleaseDetails['difference']

/** What a release adds, takes away and changes against the one before. */
export const DifferencePanel = ({ difference }: { readonly difference: Difference }): ReactNode => {
  const { before, counts, added, removed, changed } = difference
  if (!before)
    return (
      <Panel title="Thay đổi so với bản trước">
        <p>Đây là bản đầu tiên, chưa có bản trước để so sánh.</p>
      </Panel>
    )
  const none = counts.added + counts.removed + counts.changed === 0
  return (
    <Panel title="Thay đổi so với bản trước" note={`Quyết định số ${before.number} ngày ${formatDay(before.on)}`}>
      {none ? <p>Không có mục nào thay đổi.</p> : null}
      <Named title="Thêm" count={counts.added} items={added} />
      <Named title="Bỏ" count={counts.removed} items={removed} />
      {counts.changed > 0 ? (
        <details open>
          <summary>{`Sửa: ${showCount(counts.changed)} mục`}</summary>
          <ul className={styles.differences}>
            {changed.map((item) => (
              <li key={item.id}>
                <strong>{item.title}</strong>
                {item.differences.map((each) => (
                  <div key={each.field}>
                    {each.field}: <del>{each.before || '(trống)'}</del> → <ins>{each.after || '(trống)'}</ins>
                  </div>
                ))}
              </li>
            ))}
          </ul>
          <More shown={changed.length} count={counts.changed} />
        </details>
      ) : null}
    </Panel>
  )
}

const Named = ({
  title,
  count,
  items,
}: {
  readonly title: string
  readonly count: number
  readonly items: Difference['added']
}): ReactNode =>
  count === 0 ? null : (
    <details open={count <= 20}>
      <summary>{`${title}: ${showCount(count)} mục`}</summary>
      <ul className={styles.differences}>
        {items.map((item) => (
          <li key={item.id}>
            {item.title} <span className={styles.soft}>({releasedListTitles[item.list]})</span>
          </li>
        ))}
      </ul>
      <More shown={items.length} count={count} />
    </details>
  )

const More = ({ shown, count }: { readonly shown: number; readonly count: number }): ReactNode =>
  shown < count ? (
    <p
      className={styles.soft}
    >{`Còn ${showCount(count - shown)} mục nữa; đầy đủ trong tệp Excel, trang «Thay đổi».`}</p>
  ) : null

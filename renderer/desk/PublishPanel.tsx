import { shortDayWithYear } from '../../shared/calendar/day-text.ts'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { catalogueListLabels, catalogueLists } from '../../shared/catalogue/catalogue-lists.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { go } from '../navigation-store.ts'
import { CountButton } from './CountButton.tsx'
import styles from './DeskView.module.css'

/** «Cần công khai»: what is not public yet, what is late, links that are missing, and the count-down for old information. */
export const PublishPanel = ({ publish }: { readonly publish: DeskSummary['publish'] }) => (
  <Panel title="Cần công khai">
    <div className={styles.counts}>
      <CountButton
        count={publish.late}
        what="trễ hạn"
        tone="late"
        onPress={() => go('catalogue', { list: 'mustPublish', filter: 'late' })}
      />
      <CountButton
        count={publish.unpublished}
        what="chưa công khai"
        onPress={() => go('catalogue', { list: 'mustPublish', filter: 'unpublished' })}
      />
      <CountButton
        count={publish.withoutLink}
        what="thiếu đường dẫn"
        tone="soon"
        onPress={() => go('catalogue', { list: 'published', filter: 'withoutLink' })}
      />
      {publish.brokenLinks.map(({ list, count }) => (
        <CountButton
          key={list}
          count={count}
          what={
            list === 'published'
              ? 'đường dẫn hỏng'
              : `đường dẫn hỏng (${catalogueListLabels[list].toLocaleLowerCase('vi')})`
          }
          tone="late"
          onPress={() => go('catalogue', { list, filter: 'brokenLink' })}
        />
      ))}
    </div>
    {publish.rows.length === 0 ? (
      <p className={styles.calm}>Không có mục nào sắp đến hạn công khai.</p>
    ) : (
      <ul className={styles.rows}>
        {publish.rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.row}
              onClick={() => go('catalogue', { list: 'mustPublish', itemId: row.id })}
            >
              <span className={styles.title} title={row.title}>
                {row.title}
              </span>
              <span className={styles.due}>
                <ToneMark tone={row.late ? 'late' : 'soon'}>
                  {row.late ? 'trễ từ' : 'hạn'} {shortDayWithYear(row.publishBy)}
                </ToneMark>
              </span>
            </button>
          </li>
        ))}
      </ul>
    )}
  </Panel>
)

/** The count-down to the day by which information of before the law must be public. */
export const OldInformationPanel = ({
  old,
}: {
  readonly old: NonNullable<DeskSummary['publish']['oldInformation']>
}) => (
  <Panel title="Công khai thông tin cũ">
    <p>
      {old.daysLeft >= 0 ? 'Còn ' : 'Đã quá '}
      <span className={styles.big}>{showCount(Math.abs(old.daysLeft))}</span> ngày, hạn {formatDay(old.dueOn)}
    </p>
    <p className={styles.calm}>
      Rà soát thông tin tạo ra trước ngày luật có hiệu lực mà chưa công khai. {old.article}.
    </p>
    <LinkButton onPress={() => go('catalogue', { duty: 'oldInformation' })}>Xem các mục phải công khai</LinkButton>
  </Panel>
)

/** The lists with how many items each holds. */
export const ListsPanel = ({ counts }: { readonly counts: DeskSummary['publish']['counts'] }) => (
  <Panel title="Danh mục thông tin">
    <div className={styles.lists}>
      {catalogueLists.map((list) => (
        <button key={list} type="button" className={styles.list} onClick={() => go('catalogue', { list })}>
          <span>{catalogueListLabels[list]}</span> <strong>{showCount(counts[list])}</strong>
        </button>
      ))}
    </div>
  </Panel>
)

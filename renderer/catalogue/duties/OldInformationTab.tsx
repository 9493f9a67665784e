import type { ReactNode } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import type { OldInformation, OldItem, OldItems } from '../../../shared/catalogue/old-information.ts'
import type { LawBook } from '../../../shared/law/law-book.ts'
import { api, useCall } from '../../api.ts'
import { useDataVersion } from '../../app-status-store.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { showCount } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { useLawBook } from '../../law-book-store.ts'
import { go } from '../../navigation-store.ts'
import { groupText } from '../catalogue-columns.ts'
import styles from './duties.module.css'
import { PaperActs } from './PaperActs.tsx'

/** The count-down of the transition: what waits, what only a look can tell, and what is proven. */
export const OldInformationTab = (): ReactNode => {
  const { value, error, reload } = useCall(() => api.catalogue.oldInformation(), useDataVersion())
  if (error) return <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} />
  if (value === undefined) return null
  if (value === null)
    return (
      <p className={styles.soft}>Dữ liệu pháp luật chưa có quy định về thông tin có từ trước ngày luật có hiệu lực.</p>
    )
  return <Found old={value} />
}

const Found = ({ old }: { readonly old: OldInformation }): ReactNode => {
  const done = old.waiting.total === 0 && old.unsure.total === 0
  const over = old.daysLeft < 0
  return (
    <div className={styles.page}>
      <Panel title={`Hạn ${formatDay(old.dueOn)}`} note={old.article}>
        <p>
          Thông tin có trước ngày {formatDay(old.before)} mà nay mới phải công khai thì phải công khai chậm nhất ngày{' '}
          {formatDay(old.dueOn)}.
        </p>
        <p>
          {done ? (
            <ToneMark tone="ok">Không còn mục nào chờ công khai</ToneMark>
          ) : (
            <ToneMark tone={over ? 'late' : 'soon'}>
              {over
                ? `Đã quá ${showCount(-old.daysLeft)} ngày, còn ${showCount(old.waiting.total)} mục`
                : `Còn ${showCount(old.daysLeft)} ngày, ${showCount(old.waiting.total)} mục chờ công khai`}
            </ToneMark>
          )}
        </p>
        <PaperActs paper={{ kind: 'oldInformation' }} />
      </Panel>
      <Part
        title="Chờ công khai"
        items={old.waiting}
        none="Không có mục nào thuộc nhóm mới phải công khai đang chờ."
        proof={false}
      />
      <Part
        title="Cần xem lại phân loại"
        items={old.unsure}
        none="Không có mục nào chưa phân loại, phân loại theo luật cũ hoặc chưa rõ thời điểm tạo ra."
        proof={false}
      />
      <Part title="Đã công khai" items={old.proven} none="Chưa có mục nào." proof />
    </div>
  )
}

const Part = ({
  title,
  items,
  none,
  proof,
}: {
  readonly title: string
  readonly items: OldItems
  readonly none: string
  readonly proof: boolean
}): ReactNode => {
  const book = useLawBook()
  const more = items.total - items.rows.length
  return (
    <Panel title={title} note={`${showCount(items.total)} mục`}>
      {items.total === 0 ? <p className={styles.soft}>{none}</p> : null}
      <ul className={styles.rows}>
        {items.rows.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={styles.row}
              onClick={() => go('catalogue', { list: item.list, itemId: item.id })}
            >
              <span>{item.title}</span>
              <span className={styles.soft}>{proof ? proofText(item) : whatIsMissing(book, item)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.soft}>Còn {showCount(more)} mục khác; danh sách in có đủ.</p> : null}
    </Panel>
  )
}

const proofText = (item: OldItem): string =>
  [item.publishedOn ? `Công khai ngày ${formatDay(item.publishedOn)}` : '', item.address]
    .filter((text) => text !== '')
    .join(', ')

const whatIsMissing = (book: LawBook, item: OldItem): string =>
  [
    item.createdOn ? `Tạo ra ngày ${formatDay(item.createdOn)}` : 'Chưa ghi ngày tạo ra',
    groupText(book, item.group) || 'Chưa phân loại',
  ].join(', ')

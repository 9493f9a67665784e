import { type ReactNode, useMemo, useRef } from 'react'
import { formatDay, type LocalDate } from '../../../shared/calendar/local-date.ts'
import { dataOfKind } from '../../../shared/law/dated.ts'
import type { Law, LawBook } from '../../../shared/law/law-book.ts'
import { LinkButton } from '../../components/ActionButton.tsx'
import { DayField } from '../../components/DayField.tsx'
import { WithDrawer } from '../../components/Drawer.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { showCount } from '../../components/number-text.ts'
import { SearchBox } from '../../components/SearchBox.tsx'
import { useLawBook, useToday } from '../../law-book-store.ts'
import styles from '../law.module.css'
import { showLaw, useLawStore } from '../law-store.ts'
import { RuleDrawer } from './RuleDrawer.tsx'
import { RuleList, type RuleListHandle } from './RuleList.tsx'
import { type RuleFilter, ruleCounts, ruleFilterLabels, ruleFilters, ruleGroups, ruleLine } from './rule-list.ts'

/** The newest law of access that had ended before the day: it still governs what was sent in its time. */
const endedLaw = (book: LawBook, on: LocalDate): (Law & { readonly until: LocalDate }) | undefined =>
  dataOfKind(book, 'law')
    .filter((law): law is Law & { readonly until: LocalDate } => law.until !== null && law.until < on)
    .sort((one, other) => (one.until < other.until ? 1 : -1))[0]

/** «Căn cứ pháp luật»: every rule in force on a chosen day. */
export const RulesSection = (): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const { on: chosen, text, filter, datum } = useLawStore()
  const on = chosen ?? today
  const list = useRef<RuleListHandle>(null)
  const groups = useMemo(() => ruleGroups(book, { on, text, filter }), [book, on, text, filter])
  const counts = useMemo(() => ruleCounts(book, on), [book, on])
  const open = datum === null ? null : ruleLine(book, datum)
  const shown = groups.reduce((sum, group) => sum + group.lines.length, 0)
  const ended = endedLaw(book, on)
  return (
    <WithDrawer drawer={open ? <RuleDrawer line={open} onClose={() => showLaw({ datum: null })} /> : null}>
      <div className={styles.section}>
        <div className={styles.tools}>
          <SearchBox
            label="Tìm trong quy định"
            placeholder="Tìm nội dung, điều khoản, văn bản…"
            shortcut="Ctrl+F"
            value={text}
            onChange={(typed) => showLaw({ text: typed })}
            onDown={() => list.current?.focus()}
          />
          <div className={styles.dayTool}>
            <DayField
              label="Xem vào ngày"
              value={on}
              onChange={(day) => showLaw({ on: day === null || day === today ? null : day })}
            />
          </div>
        </div>
        <div className={styles.tools}>
          <FilterChoice counts={counts} />
          {chosen === null ? null : (
            <p>
              Đang xem ngày {formatDay(on)}. <LinkButton onPress={() => showLaw({ on: null })}>Về hôm nay</LinkButton>
            </p>
          )}
        </div>
        {shown === 0 ? (
          <EmptyState
            title={
              filter === 'all' && text === '' ? 'Chưa có quy định nào cho ngày này' : 'Không có quy định nào như vậy'
            }
            text={
              filter === 'own' && text === ''
                ? 'Quy định do cơ quan nhập ở «Quy định còn thiếu» sẽ hiện ở đây.'
                : 'Hãy thử từ khác, bỏ bớt điều kiện lọc hoặc chọn ngày khác.'
            }
            acts={
              filter === 'all' && text === ''
                ? [{ label: 'Về hôm nay', onPress: () => showLaw({ on: null }) }]
                : [{ label: 'Xem tất cả', onPress: () => showLaw({ filter: 'all', text: '' }) }]
            }
          />
        ) : (
          <RuleList ref={list} groups={groups} open={datum} onOpen={(id) => showLaw({ datum: id })} />
        )}
        <div className={styles.footLine}>
          <p className={styles.foot}>
            <span role="status">{showCount(shown)} quy định</span> · ↑ ↓ chọn, Enter xem chi tiết, Space đánh dấu đã đối
            chiếu
          </p>
          {ended && chosen === null ? (
            <p className={styles.foot}>
              Yêu cầu gửi đến hết {formatDay(ended.until)} theo {ended.shortName}.{' '}
              <LinkButton onPress={() => showLaw({ on: ended.until })}>Xem quy định của ngày đó</LinkButton>
            </p>
          ) : null}
        </div>
      </div>
    </WithDrawer>
  )
}

/** Which rules to show, one press each, with how many there are. */
const FilterChoice = ({ counts }: { readonly counts: Readonly<Record<RuleFilter, number>> }): ReactNode => {
  const filter = useLawStore((state) => state.filter)
  return (
    <fieldset className={styles.filters}>
      <legend className="screen-reader-only">Lọc quy định</legend>
      {ruleFilters.map((value) => (
        <button
          key={value}
          type="button"
          className={styles.filter}
          aria-pressed={value === filter}
          onClick={() => showLaw({ filter: value })}
        >
          {ruleFilterLabels[value]} <span>{showCount(counts[value])}</span>
        </button>
      ))}
    </fieldset>
  )
}

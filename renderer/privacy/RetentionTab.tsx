import { useState } from 'react'
import type { AnonymisationDone } from '../../shared/privacy/personal-data.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ForRole } from '../components/ForRole.tsx'
import { momentText } from '../components/moment-text.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { DuePanel } from './DuePanel.tsx'
import { OldCopiesPanel } from './OldCopiesPanel.tsx'
import type { PartProps } from './part-props.ts'
import styles from './privacy.module.css'
import { RuleForm } from './RuleForm.tsx'

const Rule = ({ page, onChanged }: PartProps) => {
  const { rule } = page
  const [editing, setEditing] = useState(false)
  return (
    <Panel
      title="Thời hạn lưu của cơ quan"
      note={
        rule ? (
          <ToneMark tone="ok">Đã đặt {rule.years} năm</ToneMark>
        ) : (
          <ToneMark tone="soon">Chưa đặt thời hạn lưu</ToneMark>
        )
      }
    >
      <p className={styles.soft}>
        Tính từ ngày yêu cầu, kiến nghị kết thúc. Phần mềm không tự đặt số năm: cơ quan nhập theo văn bản của mình về
        thời hạn lưu hồ sơ.
      </p>
      {rule ? (
        <p>
          {rule.years} năm sau khi kết thúc, theo {rule.citation}. {rule.by} nhập lúc {momentText(rule.at)}.
        </p>
      ) : null}
      {editing || !rule ? (
        <ForRole call="privacy.setRetention">
          <RuleForm
            rule={rule}
            onDone={() => {
              setEditing(false)
              onChanged()
            }}
            onCancel={rule ? () => setEditing(false) : undefined}
          />
        </ForRole>
      ) : (
        <div className={styles.row}>
          <ActionButton call="privacy.setRetention" label="Sửa thời hạn lưu" onPress={() => setEditing(true)} />
        </div>
      )}
    </Panel>
  )
}

/** «3 yêu cầu, 1 kiến nghị». */
const countText = ({ requests, petitions }: AnonymisationDone): string =>
  [[requests, 'yêu cầu'] as const, [petitions, 'kiến nghị'] as const]
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${showCount(count)} ${what}`)
    .join(', ')

const Done = ({ page: { anonymisations } }: Pick<PartProps, 'page'>) =>
  anonymisations.length === 0 ? null : (
    <Panel title="Các đợt đã ẩn danh">
      <ul>
        {anonymisations.map((one) => (
          <li key={one.id}>
            {momentText(one.at)}: {countText(one)}, {one.by}. Lý do: {one.reason}
          </li>
        ))}
      </ul>
    </Panel>
  )

/** How long the agency keeps personal data, what is due, and what was anonymised. */
export const RetentionTab = (props: PartProps) => {
  const { page } = props
  return (
    <>
      <Rule {...props} />
      {page.rule === null ? null : page.due.length === 0 ? (
        <Panel title="Hết thời hạn lưu">
          <EmptyState
            title="Chưa có hồ sơ nào hết thời hạn lưu"
            text="Yêu cầu, kiến nghị đã kết thúc đủ số năm sẽ hiện ở đây để chọn ẩn danh."
          />
        </Panel>
      ) : (
        <DuePanel {...props} />
      )}
      {page.oldCopies.count > 0 ? <OldCopiesPanel {...props} /> : null}
      <Done page={page} />
    </>
  )
}

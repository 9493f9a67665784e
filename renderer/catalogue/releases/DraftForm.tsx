import { Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type ReleasedList, releasedLists, releasedListTitles } from '../../../shared/releases/release.ts'
import { api, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { CancelButton } from '../../components/CancelButton.tsx'
import { useFormFocus } from '../../components/form-focus.ts'
import { showCount } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './releases.module.css'

/** Which lists go into a draft: all that hold something are ticked. */
export const DraftForm = ({
  busy,
  onDraft,
  onCancel,
}: {
  readonly busy: boolean
  readonly onDraft: (lists: readonly ReleasedList[], onlyApproved: boolean) => void
  readonly onCancel: () => void
}): ReactNode => {
  const { value: counts } = useCall(() => api.catalogue.counts(), 'draft')
  const [left, setLeft] = useState<ReadonlySet<ReleasedList>>(new Set())
  const [onlyApproved, setOnlyApproved] = useState(false)
  const room = useFormFocus<HTMLDivElement>()
  const chosen = releasedLists.filter((list) => (counts?.[list] ?? 0) > 0 && !left.has(list))
  const toggle = (list: ReleasedList): void =>
    setLeft((before) => {
      const after = new Set(before)
      if (!after.delete(list)) after.add(list)
      return after
    })
  return (
    <Panel title="Lập dự thảo quyết định">
      <p className={styles.words}>
        Phần mềm chụp lại các danh mục đã chọn đúng như hiện có; danh mục vẫn sửa tiếp được, bản chụp thì giữ nguyên.
      </p>
      <div className={styles.checks} ref={room}>
        {releasedLists.map((list) => (
          <Checkbox
            key={list}
            label={`${releasedListTitles[list]} (${showCount(counts?.[list] ?? 0)})`}
            checked={chosen.includes(list)}
            disabled={(counts?.[list] ?? 0) === 0}
            onChange={() => toggle(list)}
          />
        ))}
        <Checkbox
          label="Chỉ lấy mục đã được duyệt"
          checked={onlyApproved}
          onChange={(event) => setOnlyApproved(event.currentTarget.checked)}
        />
      </div>
      <div className={styles.acts}>
        <ActionButton
          kind="primary"
          label="Chụp và lập dự thảo"
          busy={busy}
          disabled={chosen.length === 0}
          onPress={() => onDraft(chosen, onlyApproved)}
        />
        <CancelButton onPress={onCancel} />
      </div>
    </Panel>
  )
}

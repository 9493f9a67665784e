import { Checkbox, NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { OldClassification } from '../../../shared/catalogue/old-classification.ts'
import { classification, publicationGroups } from '../../../shared/law/classifications.ts'
import { answerOf, api, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { showCount } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import { showToast } from '../../components/toast-store.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { groupText } from '../catalogue-columns.ts'
import { catalogueChanged, useCatalogue } from '../use-catalogue.ts'
import styles from './duties.module.css'

/** Items still under a point of a law that ended, each point with the points proposed for it; nothing changes without a tick. */
export const ReclassifyTab = (): ReactNode => {
  const version = useCatalogue((state) => state.version)
  const { value, error, reload } = useCall(() => api.catalogue.oldClassifications(), version)
  if (error) return <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} />
  if (!value) return null
  return (
    <div className={styles.page}>
      <p className={styles.soft}>
        {value.length === 0
          ? 'Không có mục nào phân loại theo luật đã hết hiệu lực.'
          : 'Các mục phân loại theo luật đã hết hiệu lực. Điểm đề xuất là cách hiểu của phần mềm; hãy đọc từng mục rồi chọn.'}
      </p>
      {value.map((old) => (
        <OldPoint key={`${old.group} ${old.total}`} old={old} />
      ))}
    </div>
  )
}

const OldPoint = ({ old }: { readonly old: OldClassification }): ReactNode => {
  const book = useLawBook()
  const points = publicationGroups(book, useToday())
  const found = classification(book, old.group)
  const proposed = found?.kind === 'publicationGroup' ? (found.nowIn ?? []) : []
  const [group, choose] = useState(proposed[0] ?? points[0]?.id ?? '')
  const [ticked, tick] = useState<ReadonlySet<number>>(new Set())
  const [busy, setBusy] = useState(false)
  const likely = points.filter(({ id }) => proposed.includes(id))
  const others = points.filter(({ id }) => !proposed.includes(id))
  const more = old.total - old.rows.length

  const toggle = (ids: readonly number[], on: boolean): void =>
    tick((now) => new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id))))
  const change = async (): Promise<void> => {
    setBusy(true)
    const done = await answerOf(api.catalogue.reclassify({ ids: [...ticked], group }))
    setBusy(false)
    if (!done) return
    showToast(`Đã phân loại lại ${showCount(done.changed)} mục. Ctrl+Z ở danh mục để hoàn tác.`)
    catalogueChanged()
  }
  return (
    <Panel title={groupText(book, old.group)} note={`${found?.citation.text ?? ''}, ${showCount(old.total)} mục`}>
      <div className={styles.tools}>
        <NativeSelect
          label="Chuyển sang điểm"
          className={styles.points ?? ''}
          value={group}
          data={[
            {
              group: 'Đề xuất',
              items: likely.map(({ id, point, short }) => ({ value: id, label: `Điểm ${point}) ${short}` })),
            },
            {
              group: 'Các điểm khác',
              items: others.map(({ id, point, short }) => ({ value: id, label: `Điểm ${point}) ${short}` })),
            },
          ].filter(({ items }) => items.length > 0)}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <ActionButton
          call="catalogue.reclassify"
          label={ticked.size === 0 ? 'Phân loại lại' : `Phân loại lại ${showCount(ticked.size)} mục`}
          onPress={() => void change()}
          disabled={ticked.size === 0}
          busy={busy}
        />
      </div>
      <Checkbox
        label="Chọn tất cả các mục dưới đây"
        checked={old.rows.every(({ id }) => ticked.has(id))}
        onChange={(event) =>
          toggle(
            old.rows.map(({ id }) => id),
            event.currentTarget.checked,
          )
        }
      />
      <ul className={styles.rows}>
        {old.rows.map(({ id, title, documentNumber }) => (
          <li key={id} className={styles.template}>
            <Checkbox
              label={title}
              description={documentNumber}
              checked={ticked.has(id)}
              onChange={(event) => toggle([id], event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className={styles.soft}>Còn {showCount(more)} mục khác, hiện ra sau khi các mục trên đã xong.</p>
      ) : null}
    </Panel>
  )
}

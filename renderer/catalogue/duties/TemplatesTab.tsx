import { Checkbox } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { type ItemTemplate, itemTemplates } from '../../../shared/catalogue/item-templates.ts'
import { answerOf, api, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { showCount } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import { showToast } from '../../components/toast-store.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { catalogueChanged, useCatalogue } from '../use-catalogue.ts'
import styles from './duties.module.css'

/** What the laws in force say must be public, to be taken over with a tick. */
export const TemplatesTab = (): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const templates = useMemo(() => itemTemplates(book, today), [book, today])
  const { value: taken } = useCall(
    () => api.catalogue.templatesTaken(),
    useCatalogue((state) => state.version),
  )
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const there = new Set(taken ?? [])
  const laws = [...new Set(templates.map(({ law }) => law))]

  const take = async (): Promise<void> => {
    setBusy(true)
    const done = await answerOf(api.catalogue.takeTemplates({ keys: [...ticked] }))
    setBusy(false)
    if (!done) return
    tick(new Set())
    catalogueChanged()
    showToast(`Đã thêm ${showCount(done.added)} mục vào «Phải được công khai». Ctrl+Z ở danh mục để hoàn tác.`)
  }
  const toggle = (keys: readonly string[], on: boolean): void =>
    tick((now) => {
      const next = new Set(now)
      for (const key of keys)
        if (on) next.add(key)
        else next.delete(key)
      return next
    })

  return (
    <div className={styles.page}>
      <div className={`${styles.tools} ${styles.sticky}`}>
        <ActionButton
          call="catalogue.takeTemplates"
          kind="primary"
          label={ticked.size === 0 ? 'Thêm vào danh mục' : `Thêm ${showCount(ticked.size)} mục vào danh mục`}
          onPress={() => void take()}
          disabled={ticked.size === 0}
          busy={busy}
        />
        <span className={styles.soft}>Mục thêm vào «Phải được công khai», kèm hình thức và thời gian theo luật.</span>
      </div>
      {laws.map((law) => (
        <LawTemplates
          key={law}
          law={law}
          templates={templates.filter((template) => template.law === law)}
          there={there}
          ticked={ticked}
          onToggle={toggle}
        />
      ))}
    </div>
  )
}

const LawTemplates = ({
  law,
  templates,
  there,
  ticked,
  onToggle,
}: {
  readonly law: string
  readonly templates: readonly ItemTemplate[]
  readonly there: ReadonlySet<string>
  readonly ticked: ReadonlySet<string>
  readonly onToggle: (keys: readonly string[], on: boolean) => void
}): ReactNode => {
  const open = templates.filter(({ key }) => !there.has(key)).map(({ key }) => key)
  const all = open.length > 0 && open.every((key) => ticked.has(key))
  return (
    <Panel title={law} note={`${showCount(templates.length)} mẫu`}>
      {open.length > 0 ? (
        <Checkbox label="Chọn tất cả" checked={all} onChange={(event) => onToggle(open, event.currentTarget.checked)} />
      ) : null}
      <ul className={styles.rows}>
        {templates.map(({ key, article, short, how }) => (
          <li key={key} className={styles.template}>
            <Checkbox
              label={`${article}. ${short}`}
              description={[there.has(key) ? 'Đã có trong danh mục' : '', how].filter((text) => text !== '').join('. ')}
              checked={there.has(key) || ticked.has(key)}
              disabled={there.has(key)}
              onChange={(event) => onToggle([key], event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

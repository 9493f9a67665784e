import { useState } from 'react'
import { catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import type { ReportFigure } from '../../shared/reports/report.ts'
import { ok } from '../../shared/result.ts'
import { api, useCall } from '../api.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { Drawer } from '../components/Drawer.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { showCount } from '../components/number-text.ts'
import { go } from '../navigation-store.ts'
import styles from './reports.module.css'

const PAGE = 50

const readItems = async (ids: readonly number[]) => {
  const answers = await Promise.all(ids.map((id) => api.catalogue.read({ id })))
  return ok(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])))
}

/** The catalogue items behind a figure; each opens in its list. */
export const CatalogueCases = ({
  figure,
  onClose,
}: {
  readonly figure: ReportFigure
  readonly onClose: () => void
}) => {
  const [shown, setShown] = useState(PAGE)
  const ids = figure.cases.ids.slice(0, shown)
  const call = useCall(() => readItems(ids), `${figure.id} ${shown}`)
  const left = figure.cases.ids.length - ids.length
  return (
    <Drawer title={`${figure.label}: ${showCount(figure.cases.ids.length)} ${figure.unit}`} onClose={onClose}>
      {call.error ? <ErrorPanel error={call.error} act={{ label: 'Thử lại', onPress: call.reload }} /> : null}
      <ol className={styles.cases}>
        {(call.value ?? []).map((item) => (
          <li key={item.id}>
            <LinkButton onPress={() => go('catalogue', { list: item.list, itemId: item.id })}>{item.title}</LinkButton>
            <span className={styles.hint}>{catalogueListLabels[item.list]}</span>
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <ActionButton label={`Xem thêm (còn ${showCount(left)})`} onPress={() => setShown((count) => count + PAGE)} />
      ) : null}
    </Drawer>
  )
}

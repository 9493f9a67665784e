import { type ReactNode, useState } from 'react'
import { ActionButton } from '../../components/ActionButton.tsx'
import { HeadActs } from '../HeadActs.tsx'
import styles from '../law.module.css'
import { ExportPack } from './ExportPack.tsx'
import { History } from './History.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { TakeInUpdate, useTakeIn } from './TakeInUpdate.tsx'

/** «Gói cập nhật»: the file that brings rules, what was taken in, handing on, and the keys that are believed. */
export const UpdatesSection = (): ReactNode => {
  const takeIn = useTakeIn()
  const [exporting, setExporting] = useState(false)
  return (
    <div className={`${styles.scroll} ${styles.narrow}`}>
      <HeadActs>
        <ActionButton
          call="law.exportPack"
          label="Xuất gói cho nơi khác"
          onPress={() => setExporting(true)}
          disabled={exporting}
        />
        <ActionButton
          call="law.takeInUpdate"
          kind={takeIn.chosen || exporting ? 'plain' : 'primary'}
          label="Nhập gói cập nhật pháp luật"
          onPress={() => void takeIn.choose()}
          disabled={takeIn.job.running !== null}
        />
      </HeadActs>
      <TakeInUpdate takeIn={takeIn} />
      {exporting ? <ExportPack onLeave={() => setExporting(false)} /> : null}
      <History onChoose={() => void takeIn.choose()} />
      <KeysPanel />
    </div>
  )
}

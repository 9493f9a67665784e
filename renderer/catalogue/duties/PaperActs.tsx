import { IconFileTypePdf, IconFileTypeXls, IconFileWord, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { DutyPaper, DutyPaperFile } from '../../../shared/catalogue/duty-paper.ts'
import { answerOf, api } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { showToast } from '../../components/toast-store.ts'
import styles from './duties.module.css'

/** Prints a list, or saves it as PDF, Word or Excel. */
export const PaperActs = ({ paper }: { readonly paper: DutyPaper }): ReactNode => {
  const [busy, setBusy] = useState<DutyPaperFile | 'print'>()
  const print = async (): Promise<void> => {
    setBusy('print')
    const done = await answerOf(api.catalogue.printDutyPaper(paper))
    setBusy(undefined)
    if (done?.printed) showToast('Đã gửi danh sách đến máy in.')
  }
  const save = async (as: DutyPaperFile): Promise<void> => {
    setBusy(as)
    const saved = await answerOf(api.catalogue.saveDutyPaper({ paper, as }))
    setBusy(undefined)
    if (saved) showToast(`Đã lưu tệp ${saved.fileName}.`)
  }
  const idle = busy === undefined
  return (
    <div className={styles.acts}>
      <ActionButton
        call="catalogue.printDutyPaper"
        label="In"
        icon={<IconPrinter size={18} />}
        onPress={() => void print()}
        busy={busy === 'print'}
        disabled={!idle}
      />
      <ActionButton
        call="catalogue.saveDutyPaper"
        label="Lưu PDF"
        icon={<IconFileTypePdf size={18} />}
        onPress={() => void save('pdf')}
        busy={busy === 'pdf'}
        disabled={!idle}
      />
      <ActionButton
        call="catalogue.saveDutyPaper"
        label="Lưu Word"
        icon={<IconFileWord size={18} />}
        onPress={() => void save('word')}
        busy={busy === 'word'}
        disabled={!idle}
      />
      <ActionButton
        call="catalogue.saveDutyPaper"
        label="Lưu Excel"
        icon={<IconFileTypeXls size={18} />}
        onPress={() => void save('excel')}
        busy={busy === 'excel'}
        disabled={!idle}
      />
    </div>
  )
}

import { IconFileTypePdf, IconFileTypeXls, IconFileWord } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ProgrammePaper, ProgrammePaperFile } from '../../shared/programme/programme-paper.ts'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Page } from '../components/Page.tsx'
import { PaperPreview } from '../components/PaperPreview.tsx'
import { showToast } from '../components/toast-store.ts'
import { go } from '../navigation-store.ts'
import styles from './programme.module.css'
import { showAside } from './use-programme.ts'

const files: readonly {
  readonly as: ProgrammePaperFile
  readonly label: string
  readonly icon: ReactNode
}[] = [
  { as: 'word', label: 'Lưu Word', icon: <IconFileWord size={18} /> },
  { as: 'pdf', label: 'Lưu PDF', icon: <IconFileTypePdf size={18} /> },
  { as: 'excel', label: 'Lưu Excel', icon: <IconFileTypeXls size={18} /> },
]

/** Papers that are no table have no spreadsheet. */
const isTable = ({ kind }: ProgrammePaper): boolean => kind !== 'reviewReport' && kind !== 'regulation'

/** A paper of the programme as it will be, with the files it may be saved as. */
export const PaperSheet = ({ paper }: { readonly paper: ProgrammePaper }): ReactNode => {
  const { value, error } = useCall(() => api.programme.paper({ paper }), JSON.stringify(paper))
  const [busy, setBusy] = useState<ProgrammePaperFile>()
  const save = async (as: ProgrammePaperFile): Promise<void> => {
    setBusy(as)
    const saved = await answerOf(api.programme.savePaper({ paper, as }))
    setBusy(undefined)
    if (saved) showToast(`Đã lưu tệp ${saved.fileName}.`)
  }
  const print = async (): Promise<void> => {
    const done = await answerOf(api.programme.printPaper({ paper }))
    if (done?.printed) showToast('Đã gửi văn bản đến máy in.')
  }
  return (
    <Page
      title={value?.title ?? 'Xem trước'}
      back={{ label: 'Về kế hoạch', onPress: () => showAside(null) }}
      primary={{
        label: 'In',
        shortcut: 'Ctrl+P',
        onPress: () => void print(),
        disabled: !value || busy !== undefined,
        call: 'programme.printPaper',
      }}
      actions={files
        .filter(({ as }) => as !== 'excel' || isTable(paper))
        .map(({ as, label, icon }) => (
          <ActionButton
            call="programme.savePaper"
            key={as}
            label={label}
            icon={icon}
            onPress={() => void save(as)}
            busy={busy === as}
            disabled={!value || busy !== undefined}
          />
        ))}
      fill
    >
      {error ? <ErrorPanel error={error} act={{ label: 'Mở trang Cơ quan', onPress: () => go('agency') }} /> : null}
      {value ? (
        <section className={styles.paper} aria-label="Bản xem trước" tabIndex={0}>
          <PaperPreview paper={value} size="A4" width={640} />
        </section>
      ) : null}
    </Page>
  )
}

import { IconFileTypePdf, IconFileWord, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { PetitionDetails } from '../../../shared/petitions/petition-list.ts'
import { type PetitionPaper, petitionPapers, whyNotPetitionPaper } from '../../../shared/petitions/petition-papers.ts'
import { answerOf, api, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Panel } from '../../components/Panel.tsx'
import { PaperPreview } from '../../components/PaperPreview.tsx'
import { TabRow } from '../../components/TabRow.tsx'
import { showToast } from '../../components/toast-store.ts'
import styles from './petitions.module.css'

const labels: Readonly<Record<PetitionPaper, string>> = {
  reply: 'Văn bản trả lời',
  correction: 'Thông báo đính chính',
}

/** The papers that can be drawn of the petition as it stands; nothing while there is none. */
export const PetitionPapers = ({ details: { petition } }: { readonly details: PetitionDetails }): ReactNode => {
  const ready = petitionPapers.filter((paper) => whyNotPetitionPaper(petition, paper) === null)
  const [chosen, choose] = useState<PetitionPaper>()
  const paper = chosen ?? ready[0]
  if (petition.state === 'void' || paper === undefined) return null
  return (
    <Panel title="Văn bản">
      {ready.length > 1 ? (
        <TabRow
          label="Văn bản của kiến nghị"
          active={paper}
          onChange={choose}
          tabs={ready.map((id) => ({ id, label: labels[id] }))}
        />
      ) : null}
      <Paper key={paper} order={{ id: petition.id, paper }} />
    </Panel>
  )
}

const Paper = ({ order }: { readonly order: { readonly id: number; readonly paper: PetitionPaper } }): ReactNode => {
  const { value, error, reload } = useCall(() => api.petitions.previewPaper(order), `${order.id} ${order.paper}`)
  const print = async (): Promise<void> => {
    const done = await answerOf(api.petitions.printPaper(order))
    if (done?.printed) showToast('Đã gửi văn bản đến máy in.')
  }
  const save = async (as: 'word' | 'pdf'): Promise<void> => {
    const saved = await answerOf(api.petitions.savePaper({ ...order, as }))
    if (saved) showToast(`Đã lưu tệp ${saved.fileName}.`)
  }
  if (error) return <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} />
  if (!value) return null
  return (
    <>
      <div className={styles.paperActs}>
        <ActionButton
          call="petitions.printPaper"
          label="In"
          icon={<IconPrinter size={18} />}
          onPress={() => void print()}
        />
        <ActionButton
          call="petitions.savePaper"
          label="Lưu Word"
          icon={<IconFileWord size={18} />}
          onPress={() => void save('word')}
        />
        <ActionButton
          call="petitions.savePaper"
          label="Lưu PDF"
          icon={<IconFileTypePdf size={18} />}
          onPress={() => void save('pdf')}
        />
      </div>
      <PaperPreview paper={value} size="A4" width={480} />
    </>
  )
}

import { IconPaperclip } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Attachment, CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { FilePreview } from '../components/FilePreview.tsx'
import { showFileSize } from '../components/number-text.ts'
import styles from './catalogue.module.css'

/** Files kept with an item. Opening one outside, or taking it away, is always a press of a button. */
export const AttachmentList = ({
  item,
  onChange,
}: {
  readonly item: CatalogueItem
  readonly onChange: () => void
}): ReactNode => {
  const [looking, setLooking] = useState<string | null>(null)
  const attach = async (): Promise<void> => {
    const file = await answerOf(api.files.chooseFile({ purpose: 'attachment' }))
    if (file && (await answerOf(api.catalogue.attachFile({ id: item.id, fileToken: file.token })))) onChange()
  }
  const remove = async (file: Attachment): Promise<void> => {
    if (await answerOf(api.catalogue.removeAttachment({ id: item.id, hash: file.hash }))) onChange()
  }
  if (item.list === 'notAccessible') return null
  return (
    <section className={styles.part} aria-label="Tệp đính kèm">
      <div className={styles.partHead}>
        <h3>Tệp đính kèm</h3>
        {item.retiredOn ? null : (
          <ActionButton
            call="catalogue.attachFile"
            kind="quiet"
            label="Đính kèm tệp"
            icon={<IconPaperclip size={16} />}
            onPress={() => void attach()}
          />
        )}
      </div>
      {item.attachments.length === 0 ? <p className={styles.soft}>Chưa có tệp nào.</p> : null}
      <ul className={styles.files}>
        {item.attachments.map((file) => (
          <li key={file.hash}>
            <LinkButton onPress={() => setLooking(file.hash)} fullLabel={`Xem tệp ${file.name}`}>
              {file.name}
            </LinkButton>
            <span className={styles.soft}>{showFileSize(file.size)}</span>
            {item.retiredOn ? null : (
              <ActionButton
                call="catalogue.removeAttachment"
                kind="quiet"
                label="Gỡ"
                fullLabel={`Gỡ tệp ${file.name}`}
                onPress={() => void remove(file)}
              />
            )}
          </li>
        ))}
      </ul>
      {looking === null ? null : (
        <FilePreview
          first={looking}
          files={item.attachments.map(({ hash, name }) => ({
            key: hash,
            name,
            read: () => api.catalogue.readAttachment({ id: item.id, hash }),
            openOutside: () => api.catalogue.openAttachment({ id: item.id, hash }),
          }))}
          onClose={() => setLooking(null)}
        />
      )}
    </section>
  )
}

import { Radio, TextInput } from '@mantine/core'
import { editionText } from '../../shared/reports/bundle-names.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { momentText } from '../components/moment-text.ts'
import { showFileSize } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import styles from './Sending.module.css'
import type { Destination } from './use-export.ts'

const FOLDER = 'folder'

/** In place of, or beside, what left before. */
const EditionChoice = ({ destination: { last, edition, chooseEdition } }: { readonly destination: Destination }) =>
  last?.bundle ? (
    <Radio.Group
      label={`Kỳ này đã xuất lúc ${momentText(last.exportedAt)} (${editionText(last.bundle.edition).toLowerCase()}). Bản xuất lần này là`}
      value={edition}
      onChange={(value) => chooseEdition(value === 'supplement' ? 'supplement' : 'replacing')}
    >
      <div className={styles.choices}>
        <Radio value="replacing" label="Bản thay thế" description="Nơi nhận dùng bản này thay cho bản đã gửi." />
        <Radio
          value="supplement"
          label="Bản bổ sung"
          description="Nơi nhận giữ cả bản đã gửi và bản này, dùng số liệu của bản này."
        />
      </div>
    </Radio.Group>
  ) : null

/** What is written, for whom and where to. */
export const DestinationPanel = ({ destination }: { readonly destination: Destination }) => {
  const { recipient, typeRecipient, drives, lookForDrives, drive, chooseDrive } = destination
  return (
    <Panel title="Xuất vào USB hoặc thư mục">
      <div className={styles.fields}>
        <p>
          Phần mềm ghi báo cáo Word và PDF, phụ lục Excel và gói báo cáo (.bctt) để nơi nhận tổng hợp bằng máy, đọc lại
          từng tệp rồi mới báo xong. Không tệp nào có tên, số giấy tờ hay nội dung của người yêu cầu.
        </p>
        <EditionChoice destination={destination} />
        <TextInput
          label="Cơ quan nhận"
          value={recipient}
          maxLength={200}
          withAsterisk
          onChange={(event) => typeRecipient(event.currentTarget.value)}
          error={recipient.trim() === '' ? 'Hãy ghi cơ quan nhận báo cáo.' : undefined}
        />
        <Radio.Group
          label="Nơi ghi"
          value={drive?.token ?? FOLDER}
          onChange={(value) => chooseDrive(value === FOLDER ? null : value)}
        >
          <div className={styles.choices}>
            {drives.map(({ token, name, free }) => (
              <Radio
                key={token}
                value={token}
                label={`USB «${name}»`}
                description={`còn trống ${showFileSize(free)}`}
              />
            ))}
            <Radio value={FOLDER} label="Thư mục khác" description="phần mềm hỏi thư mục khi xuất" />
          </div>
        </Radio.Group>
        <div>
          <ActionButton label="Tìm lại USB" onPress={lookForDrives} />
        </div>
      </div>
    </Panel>
  )
}

import { type ReactNode, useState } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { isClosed } from '../../../shared/requests/fold-events.ts'
import { type RequestFile, requestFileKindLabels, requestFiles } from '../../../shared/requests/request-files.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { api } from '../../api.ts'
import { ActionButton, LinkButton } from '../../components/ActionButton.tsx'
import { FilePreview } from '../../components/FilePreview.tsx'
import { ForRole } from '../../components/ForRole.tsx'
import { showFileSize } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import { ReasonPanel } from '../../components/ReasonPanel.tsx'
import { showToast } from '../../components/toast-store.ts'
import { FileKindChoice } from './FileKindChoice.tsx'
import { FileProblems } from './FileProblems.tsx'
import styles from './Files.module.css'
import { useTakingFiles } from './use-taking-files.ts'

/** «Tệp kèm theo»: what came with the request and what was given; opening one is always a press of its name. */
export const FilesPanel = ({
  details,
  onDetails,
}: {
  readonly details: RequestDetails
  readonly onDetails: (details: RequestDetails) => void
}): ReactNode => {
  const { id, events, state } = details.request
  const { busy, problems, take } = useTakingFiles()
  const [removing, setRemoving] = useState<RequestFile | null>(null)
  const files = requestFiles(events)
  const [looking, setLooking] = useState<number | null>(null)
  return (
    <Panel title="Tệp kèm theo">
      {files.length === 0 ? <p className={styles.hint}>Chưa có tệp nào.</p> : null}
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.id}>
            <FileLine file={file} onOpen={() => setLooking(file.id)} onRemove={() => setRemoving(file)} />
            {removing?.id === file.id ? (
              <ReasonPanel
                title="Gỡ tệp này khỏi yêu cầu?"
                text="Tệp vẫn được giữ và hiện gạch ngang trong danh sách, kèm lý do gỡ."
                confirmLabel="Gỡ tệp"
                label="Lý do gỡ"
                missing="Hãy nhập lý do gỡ tệp."
                ask={(reason) => api.requests.detachFile({ id, fileId: file.id, reason })}
                onDone={(after) => {
                  showToast('Đã gỡ tệp.')
                  setRemoving(null)
                  onDetails(after)
                }}
                onCancel={() => setRemoving(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <ForRole call="requests.attachFile">
        <FileKindChoice
          firstKind={isClosed(state) ? 'given' : 'requestForm'}
          busy={busy}
          onFiles={(chosen, fileKind) =>
            void take(chosen, ({ token }) => api.requests.attachFile({ id, fileToken: token, fileKind }), onDetails)
          }
        />
      </ForRole>
      <FileProblems problems={problems} />
      {looking === null ? null : (
        <FilePreview
          first={`${looking}`}
          files={files.map((file) => ({
            key: `${file.id}`,
            name: file.name,
            read: () => api.requests.readFile({ id, fileId: file.id }),
            openOutside: () => api.requests.openFile({ id, fileId: file.id }),
          }))}
          onClose={() => setLooking(null)}
        />
      )}
    </Panel>
  )
}

const FileLine = ({
  file,
  onOpen,
  onRemove,
}: {
  readonly file: RequestFile
  readonly onOpen: () => void
  readonly onRemove: () => void
}): ReactNode => (
  <>
    <div className={styles.line}>
      <div className={styles.named}>
        {file.hash === '' ? (
          <span>Tệp đã xóa khi ẩn danh</span>
        ) : (
          <LinkButton fullLabel={`Xem tệp ${file.name}`} onPress={onOpen}>
            {file.removed ? <s>{file.name}</s> : file.name}
          </LinkButton>
        )}
        <span className={styles.hint}>
          {requestFileKindLabels[file.fileKind]} · {showFileSize(file.size)} · {formatDay(file.on)} · {file.by}
        </span>
      </div>
      {file.removed || file.hash === '' ? null : (
        <ActionButton
          call="requests.detachFile"
          kind="quiet"
          label="Gỡ"
          fullLabel={`Gỡ tệp ${file.name}`}
          onPress={onRemove}
        />
      )}
    </div>
    {file.removed ? (
      <p className={styles.hint}>
        Đã gỡ ngày {formatDay(file.removed.on)} ({file.removed.by}): {file.removed.reason}
      </p>
    ) : null}
  </>
)

import type { ReactNode } from 'react'
import { mostRequestFiles, requestFileKindLabels } from '../../../shared/requests/request-files.ts'
import { api } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { showFileSize } from '../../components/number-text.ts'
import type { PickedFile } from '../intake-draft.ts'
import formStyles from '../requests.module.css'
import { FileKindChoice } from './FileKindChoice.tsx'
import { FileProblems } from './FileProblems.tsx'
import styles from './Files.module.css'
import { useTakingFiles } from './use-taking-files.ts'

/** Files picked while a request is typed: kept with the draft, attached when it is taken in. */
export const IntakeFiles = ({
  files,
  onChange,
}: {
  readonly files: readonly PickedFile[]
  readonly onChange: (change: (files: readonly PickedFile[]) => readonly PickedFile[]) => void
}): ReactNode => {
  const { busy, problems, take } = useTakingFiles()
  return (
    <fieldset className={formStyles.group}>
      <legend>Tệp kèm theo</legend>
      {files.length === 0 ? null : (
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={`${file.hash} ${file.fileKind}`} className={styles.line}>
              <div className={styles.named}>
                <span>{file.name}</span>
                <span className={styles.hint}>
                  {requestFileKindLabels[file.fileKind]} · {showFileSize(file.size)}
                </span>
              </div>
              <ActionButton
                kind="quiet"
                label="Gỡ"
                fullLabel={`Gỡ tệp ${file.name}`}
                onPress={() => onChange((all) => all.filter((one) => one !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      {files.length >= mostRequestFiles ? (
        <p className={styles.hint}>Mỗi yêu cầu kèm nhiều nhất {mostRequestFiles} tệp.</p>
      ) : (
        <FileKindChoice
          firstKind="requestForm"
          busy={busy}
          onFiles={(chosen, fileKind) =>
            void take(
              chosen,
              ({ token }) => api.requests.pickFile({ fileToken: token }),
              (kept) =>
                onChange((all) =>
                  [
                    ...all.filter((one) => one.hash !== kept.hash || one.fileKind !== fileKind),
                    { ...kept, fileKind },
                  ].slice(0, mostRequestFiles),
                ),
            )
          }
        />
      )}
      <FileProblems problems={problems} />
    </fieldset>
  )
}

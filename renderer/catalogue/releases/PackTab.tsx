import { NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Agency } from '../../../shared/agency/agency.ts'
import type { NewPack, WrittenPack } from '../../../shared/releases/pack-order.ts'
import type { ReleaseHead } from '../../../shared/releases/release.ts'
import type { AppError } from '../../../shared/result.ts'
import { answerOf, api, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { ForRole } from '../../components/ForRole.tsx'
import { JobPanel } from '../../components/JobPanel.tsx'
import { runJob } from '../../components/job-store.ts'
import { momentText } from '../../components/moment-text.ts'
import { showCount, showFileSize } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { showToast } from '../../components/toast-store.ts'
import { releaseName } from './release-words.ts'
import styles from './releases.module.css'

const inside = [
  'Trang web tĩnh của chuyên mục «Tiếp cận thông tin»: tìm được không cần máy chủ, gõ không dấu cũng ra, đọc được trên điện thoại và in được',
  'Danh mục bằng Word, Excel, PDF, CSV và mô tả dữ liệu mở DCAT để cổng dữ liệu thu thập',
  'Thông báo đầu mối, hướng dẫn, mẫu phiếu yêu cầu để trắng',
  'Bảng niêm yết A4 có mã QR cho cả danh mục và cho từng mục đang niêm yết',
  'Tệp manifest.json và SHA256SUMS.txt ghi mã kiểm tra của từng tệp',
]

/** «Gói công khai»: what goes to the portal, the notice board and open data, into a folder of the officer's choice. */
export const PackTab = ({
  agency,
  releases,
}: {
  readonly agency: Agency | null
  readonly releases: readonly ReleaseHead[]
}): ReactNode => {
  const issued = releases.filter(({ state }) => state === 'issued')
  const { value: earlier, reload } = useCall(() => api.releases.packs(), 'packs')
  const [source, setSource] = useState<string>('')
  const [base, setBase] = useState(/^https?:\/\//i.test(agency?.website ?? '') ? (agency?.website ?? '') : '')
  const [job, setJob] = useState<string>()
  const [done, setDone] = useState<NewPack>()
  const [error, setError] = useState<AppError>()

  const write = async (): Promise<void> => {
    const folder = await answerOf(api.files.chooseFolder({ purpose: 'publicationPack' }))
    if (!folder) return
    setDone(undefined)
    setError(undefined)
    const result = await runJob(
      (jobId) =>
        api.releases.pack({
          jobId,
          folderToken: folder.token,
          releaseId: source === '' ? null : Number(source),
          base,
        }),
      setJob,
    )
    setJob(undefined)
    if (result.ok) {
      setDone(result.value)
      reload()
      showToast('Đã ghi gói công khai.')
    } else if (result.error.code === 'cancelled') showToast(result.error.message, 'soon')
    else setError(result.error)
  }

  const baseIssue = error?.issues?.find(({ field }) => field === 'base')?.message
  return (
    <div className={styles.stack}>
      <ForRole call="releases.pack">
        <Panel title="Ghi gói công khai vào thư mục hoặc USB">
          <div className={styles.packFields}>
            <NativeSelect
              label="Nguồn"
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
              data={[
                { value: '', label: 'Danh mục hiện có' },
                ...issued.map((head) => ({ value: String(head.id), label: releaseName(head) })),
              ]}
            />
            <TextInput
              label="Địa chỉ sẽ đăng (nếu đã biết)"
              placeholder="https://xa.langson.gov.vn/tiep-can-thong-tin/"
              value={base}
              onChange={(event) => setBase(event.currentTarget.value)}
              error={baseIssue}
              autoComplete="off"
            />
            <ActionButton
              kind="primary"
              label="Chọn thư mục và ghi"
              onPress={() => void write()}
              busy={job !== undefined}
            />
          </div>
          <ul className={styles.differences}>
            {inside.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className={styles.soft}>
            Không có ghi chú nội bộ, tệp đính kèm, danh sách «Không được tiếp cận» và dữ liệu của người yêu cầu.
          </p>
        </Panel>
      </ForRole>
      {job ? <JobPanel jobId={job} title="Ghi gói công khai" /> : null}
      {error && !baseIssue ? (
        <ErrorPanel
          error={error}
          kept="Danh mục và các gói trước vẫn còn nguyên."
          act={{ label: 'Chọn thư mục khác', onPress: () => void write() }}
        />
      ) : null}
      {done ? <Done pack={done} /> : null}
      {earlier && earlier.length > 0 ? <Earlier packs={earlier} /> : null}
    </div>
  )
}

const Done = ({ pack }: { readonly pack: NewPack }): ReactNode => (
  <Panel title="Đã ghi" note={<ToneMark tone="ok">{`Đã ghi và đọc lại đúng ${showCount(pack.files)} tệp`}</ToneMark>}>
    <p className={styles.words}>
      {`Thư mục «${pack.folderName}»: ${showCount(pack.items)} mục, ${showFileSize(pack.bytes)}. Mở index.html để xem thử trước khi gửi người quản trị trang.`}
    </p>
    {pack.remarks.map((remark) => (
      <p key={remark} className={styles.words}>
        <ToneMark tone="info">{remark}</ToneMark>
      </p>
    ))}
    <ActionButton label="Mở thư mục" onPress={() => void answerOf(api.app.openAddress({ address: pack.openToken }))} />
  </Panel>
)

const Earlier = ({ packs }: { readonly packs: readonly WrittenPack[] }): ReactNode => (
  <Panel title="Các gói đã ghi">
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Lúc ghi</th>
          <th scope="col">Nguồn</th>
          <th scope="col">Số mục</th>
          <th scope="col">Thư mục</th>
          <th scope="col">Người ghi</th>
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <tr key={pack.id}>
            <td>{momentText(pack.madeAt)}</td>
            <td>{pack.decision ? `Quyết định số ${pack.decision.number}` : 'Danh mục khi đó'}</td>
            <td>{showCount(pack.items)}</td>
            <td title={`SHA-256 của manifest.json: ${pack.manifestHash}`}>{pack.folderName}</td>
            <td>{pack.by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Panel>
)

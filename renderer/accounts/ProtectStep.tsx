import { useEffect, useRef, useState } from 'react'
import { api, useCall } from '../api.ts'
import { refreshStatus } from '../app-status-store.ts'
import { BareRoom, BareSheet, SheetLead } from '../components/BareSheet.tsx'
import { protectionAnswered } from '../first-run-store.ts'
import { ProtectForm } from './ProtectForm.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'

/** The wizard's last step: a password for the register, or later. */
const ProtectStep = () => {
  const agency = useCall(() => api.agency.read(), 'agency')
  const [sealed, setSealed] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each half of the step starts at its heading.
  useEffect(() => heading.current?.focus(), [sealed, agency.loading])
  if (agency.loading) return null
  return (
    <BareRoom>
      <BareSheet label="Bảo vệ sổ" wide>
        <h1 tabIndex={-1} ref={heading}>
          {sealed ? 'Giữ phiếu khôi phục' : 'Bước 4/4: Bảo vệ sổ'}
        </h1>
        {sealed ? (
          <RecoverySheet onDone={protectionAnswered} />
        ) : (
          <>
            <SheetLead>
              Sổ có họ tên, số định danh, địa chỉ của người dân. Đặt mật khẩu thì cả sổ được mã hóa: lấy được máy hay
              USB cũng không đọc được.
            </SheetLead>
            <ProtectForm
              name={agency.value?.focalPoint.name ?? ''}
              onDone={() => {
                setSealed(true)
                void refreshStatus()
              }}
              onLater={protectionAnswered}
            />
          </>
        )}
      </BareSheet>
    </BareRoom>
  )
}

export default ProtectStep

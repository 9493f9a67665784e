import { IconShieldCheck, IconShieldOff, IconShieldQuestion } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SignatureState } from '../../../shared/law/law-update.ts'
import { ToneMark } from '../../components/StatusMark.tsx'

/** Whether an update is signed, and by whom as far as that is proved. */
export const SignatureMark = ({ signature }: { readonly signature: SignatureState }): ReactNode => {
  switch (signature.state) {
    case 'valid':
      return (
        <ToneMark tone="ok" icon={IconShieldCheck}>
          Chữ ký đúng: {signature.name}
        </ToneMark>
      )
    case 'unknownKey':
      return (
        <ToneMark tone="soon" icon={IconShieldQuestion}>
          Có chữ ký, chưa cài khóa để kiểm tra
        </ToneMark>
      )
    default:
      return (
        <ToneMark tone="quiet" icon={IconShieldOff}>
          Không ký
        </ToneMark>
      )
  }
}

import { Checkbox, NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import {
  type AddressFields,
  type AddressKind,
  addressKindLabels,
  addressKinds,
  blankAddress,
} from '../../../shared/addresses/address-book.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { Result } from '../../../shared/result.ts'
import { answerOf, api } from '../../api.ts'
import styles from '../requests.module.css'

type Kept = Pick<AddressFields, 'name' | 'address'>

export type KeepAddress = {
  /** The tick; null while the name typed is empty or in the book already. */
  readonly field: ReactNode
  /** Keeps the name in the address book once the act is recorded, when that was ticked. */
  readonly after: (recorded: Result<RequestDetails>, kept: Kept) => Promise<Result<RequestDetails>>
}

/** «Lưu vào sổ địa chỉ» beside a name that was typed freely. */
export const useKeepAddress = (isNew: boolean, firstKind: AddressKind): KeepAddress => {
  const [ticked, setTicked] = useState(false)
  const [kind, setKind] = useState(firstKind)
  const field = isNew ? (
    <div className={styles.act}>
      <Checkbox
        label="Lưu vào sổ địa chỉ"
        checked={ticked}
        onChange={(event) => setTicked(event.currentTarget.checked)}
      />
      {ticked ? (
        <NativeSelect
          label="Ghi vào sổ là"
          value={kind}
          data={addressKinds.map((value) => ({ value, label: addressKindLabels[value] }))}
          onChange={(event) => setKind(event.currentTarget.value as AddressKind)}
        />
      ) : null}
    </div>
  ) : null
  return {
    field,
    after: async (recorded, kept) => {
      // The act is recorded whatever becomes of the book; what the book refuses is told in the corner.
      if (recorded.ok && isNew && ticked) await answerOf(api.addresses.add({ ...blankAddress, ...kept, kind }))
      return recorded
    },
  }
}

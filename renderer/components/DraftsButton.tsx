import { type ReactNode, useEffect, useState } from 'react'
import { api, settle } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { go } from '../navigation-store.ts'
import { ActionButton } from './ActionButton.tsx'

/** «Bản nháp (2)»: how many requests are still being typed; nothing while there is none. */
export const DraftsButton = (): ReactNode => {
  const version = useDataVersion()
  const [count, setCount] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number itself says that another register may be open.
  useEffect(() => {
    let left = false
    void settle(api.app.intakeDrafts()).then((answer) => {
      if (!left) setCount(answer.ok ? answer.value.length : 0)
    })
    return () => {
      left = true
    }
  }, [version])
  return count === 0 ? null : (
    <ActionButton
      kind="quiet"
      label={`Bản nháp (${count})`}
      fullLabel={`Mở bản nháp đang nhập dở (${count})`}
      onPress={() => go('receive')}
    />
  )
}

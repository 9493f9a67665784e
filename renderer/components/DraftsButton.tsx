import { type ReactNode, useEffect, useState } from 'react'
import { api, settle } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { go } from '../navigation-store.ts'
import { ActionButton } from './ActionButton.tsx'
import { useOnReturn } from './page-visit.ts'

/** «Bản nháp (2)»: how many requests are still being typed; nothing while there is none. */
export const DraftsButton = (): ReactNode => {
  const version = useDataVersion()
  const [count, setCount] = useState(0)
  const [visits, setVisits] = useState(0)
  useOnReturn(() => setVisits(visits + 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers themselves say that there may be other drafts.
  useEffect(() => {
    let left = false
    void settle(api.app.intakeDrafts()).then((answer) => {
      if (!left) setCount(answer.ok ? answer.value.length : 0)
    })
    return () => {
      left = true
    }
  }, [version, visits])
  return count === 0 ? null : (
    <ActionButton
      call="requests.receive"
      kind="quiet"
      label={`Bản nháp (${count})`}
      fullLabel={`Mở bản nháp đang nhập dở (${count})`}
      onPress={() => go('receive')}
    />
  )
}

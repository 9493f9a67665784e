import type { ReactNode } from 'react'
import { ActionButton } from './ActionButton.tsx'
import { useShortcuts } from './shortcuts.ts'

/** «Thôi»: closes a form and changes nothing; Esc is the same. */
export const CancelButton = ({ onPress }: { readonly onPress: () => void }): ReactNode => {
  useShortcuts({ Escape: onPress })
  return <ActionButton label="Thôi" onPress={onPress} />
}

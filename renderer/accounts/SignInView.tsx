import { useState } from 'react'
import { api, useCall } from '../api.ts'
import { BareRoom } from '../components/BareSheet.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { enterDesk, takePreloadedDoor } from '../first-page.ts'
import { SignInPanel } from './SignInPanel.tsx'

/** The whole window while nobody is signed in. */
const SignInView = () => {
  const [first] = useState(takePreloadedDoor)
  const { value, error, reload } = useCall(() => api.access.state(), 'access', first)
  return (
    <BareRoom>
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {value ? <SignInPanel state={value} onSignedIn={() => void enterDesk()} /> : null}
    </BareRoom>
  )
}

export default SignInView

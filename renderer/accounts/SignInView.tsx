import { useState } from 'react'
import { api, useCall } from '../api.ts'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { enterDesk, takePreloadedDoor } from '../first-page.ts'
import styles from './accounts.module.css'
import { SignInPanel } from './SignInPanel.tsx'

/** The whole window while nobody is signed in. */
const SignInView = () => {
  const [first] = useState(takePreloadedDoor)
  const { value, error, reload } = useCall(() => api.access.state(), 'access', first)
  return (
    <div className={styles.room}>
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {value ? <SignInPanel state={value} onSignedIn={() => void enterDesk()} /> : null}
    </div>
  )
}

export default SignInView

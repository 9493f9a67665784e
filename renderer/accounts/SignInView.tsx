import { api, useCall } from '../api.ts'
import { BareRoom } from '../components/BareSheet.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { SignInPanel } from './SignInPanel.tsx'

/** The whole window while nobody is signed in; who signs in makes it read everything anew. */
const SignInView = () => {
  const { value, error, reload } = useCall(() => api.access.state(), 'access')
  return (
    <BareRoom>
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {value ? <SignInPanel state={value} onSamePerson={reload} /> : null}
    </BareRoom>
  )
}

export default SignInView

import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, refusal } from '../../shared/result.ts'
import { makeSigningKey } from '../law/make-signing-key.ts'
import { installKey, removeKey, trustedKeys } from '../law/trust-key.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

const keyFileForgotten = () =>
  refusal('notFound', 'Không còn nhớ tệp đã chọn (phần mềm đã được mở lại). Hãy chọn lại tệp khóa.')
const folderForgotten = () =>
  refusal('notFound', 'Không còn nhớ thư mục đã chọn (phần mềm đã được mở lại). Hãy chọn lại thư mục.')

/** Keys: those this agency trusts, and making its own. */
export const signingHandlers = (
  current: () => Session,
  _ports: Ports,
): Pick<Handlers['law'], 'trustedKeys' | 'installKey' | 'removeKey' | 'makeSigningKey'> => ({
  trustedKeys: () => ok(trustedKeys(current())),
  installKey: async ({ fileToken }) => {
    const session = current()
    const path = session.files.path(fileToken)
    return path === undefined ? keyFileForgotten() : installKey(session, path)
  },
  removeKey: ({ fingerprint }) => removeKey(current(), fingerprint),
  makeSigningKey: async ({ folderToken, name, passphrase }) => {
    const folder = current().files.path(folderToken)
    return folder === undefined ? folderForgotten() : makeSigningKey(folder, name, passphrase)
  },
})

/** Nothing in the law book answers the question. The message is Vietnamese and says what is missing. */
export class LawUnknownError extends Error {
  override readonly name = 'LawUnknownError'
}

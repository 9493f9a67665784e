/** One text inside the support file. */
export type SupportText = { readonly name: string; readonly text: string }

/** What a support file would hold, shown before it is written; `token` names exactly these texts. */
export type SupportPreview = { readonly token: string; readonly texts: readonly SupportText[] }

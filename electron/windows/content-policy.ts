/** Content security policies, one a kind of page. What a page doesn't need is forbidden by `default-src 'none'`. */

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"

/** The app's window: its own files only; the nonce lets the component library write its <style>. */
export const windowPolicy = (nonce: string): string =>
  `${closed}; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'none'; worker-src 'none'`

/**
 * A page for paper or an error: text, the one style in its head (`styleHash`: SHA-256 of it in base64, null for none) and the app's
 * fonts; no script can run in it, and no text of a citizen's can bring a style along.
 */
export const paperPolicy = (styleHash: string | null): string =>
  `${closed}; script-src 'none'; style-src ${styleHash === null ? "'none'" : `'sha256-${styleHash}'`}; font-src 'self'; img-src data:`

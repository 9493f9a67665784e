/** Puts a text on the clipboard as the officer's own «copy» would, which needs no permission of the page. False when it could not. */
export const copyText = (text: string): boolean => {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', put)
  return copied
}

/**
 * Reads a time of day as people type it: 7:30, 7h30, 7 giờ 30, 07.30, 0730, 7h. Answers HH:mm; the text itself, trimmed, when
 * it is no time, for the form to refuse; empty when empty.
 */
export const typedTime = (text: string): string => {
  const clean = text.trim().normalize('NFC').toLowerCase()
  const parts =
    /^(\d{1,2})\s*(?::|\.|h|giờ)\s*(\d{2})?(?:\s*(?:phút|p|'))?$/.exec(clean) ?? /^(\d{1,2})(\d{2})$/.exec(clean)
  if (!parts) return text.trim()
  const [, hour = '', minute = '00'] = parts
  return Number(hour) <= 23 && Number(minute) <= 59 ? `${hour.padStart(2, '0')}:${minute}` : text.trim()
}

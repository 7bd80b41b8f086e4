const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return null;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > daysInMonth) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A local date `YYYY-MM-DD` from `13/01/2026`, `2026-01-13`, `1st June, 2026` or `4 Dec 2025` within a text, or null. */
export function readDate(text: string): string | null {
  const numeric = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text);
  if (numeric) return isoDate(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i.exec(text);
  if (!written) return null;
  const month = months.indexOf((written[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return isoDate(Number(written[3]), month, Number(written[1]));
}

/** A local time `HH:MM` from `10.00 am`, `7:30 pm`, `13:30`, `2pm` or `12 noon` within a text, or null. */
export function readTime(text: string): string | null {
  const match = /(?<![\d.:/-])(\d{1,2})(?:[.:](\d{2}))?\s*(a\.?m\b\.?|p\.?m\b\.?|noon\b|midnight\b)?/gi;
  for (const [, hourText, minuteText, half] of text.matchAll(match)) {
    if (minuteText === undefined && half === undefined) continue;
    let hour = Number(hourText);
    const minute = Number(minuteText ?? '0');
    const part = half?.toLowerCase().charAt(0);
    if (minute > 59 || hour > 23 || (part !== undefined && hour > 12 && part !== 'p')) continue;
    if (part === 'p' && hour < 12) hour += 12;
    if ((part === 'a' || part === 'm') && hour === 12) hour = 0;
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  }
  return null;
}

/** `2026-01-13` as `13/01/2026`: the only form of date the web service takes without silently ignoring it. */
export function serviceDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

const two = (number: number) => String(number).padStart(2, '0');

function localDate(when: Date): string {
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
}

/** Today's local date, `YYYY-MM-DD`. */
export function todayDate(): string {
  return localDate(new Date());
}

/** Local date (`YYYY-MM-DD`) and time (`HH:MM`) of an instant in ISO 8601; empty when it is not one. */
export function localDateAndTime(instant: string): { date: string; time: string } {
  const when = new Date(instant);
  if (Number.isNaN(when.getTime())) return { date: '', time: '' };
  return { date: localDate(when), time: `${two(when.getHours())}:${two(when.getMinutes())}` };
}

/** The end of the local day an instant lies in; both in milliseconds since the epoch. */
export function endOfDay(instant: number): number {
  return new Date(instant).setHours(24, 0, 0, 0);
}

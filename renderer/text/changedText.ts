const two = (value: number) => String(value).padStart(2, '0');

const startOfDay = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

const day = 24 * 60 * 60 * 1000;

/** When something happened, as short as it can be said on the day of `now`. Both are milliseconds since 1970. */
export function changedText(at: number, now: number): string {
  const then = new Date(at);
  const clock = `${two(then.getHours())}:${two(then.getMinutes())}`;
  const daysAgo = Math.round((startOfDay(new Date(now)) - startOfDay(then)) / day);
  if (daysAgo === 0) return `今天 ${clock}`;
  if (daysAgo === 1) return `昨天 ${clock}`;
  const date = `${two(then.getMonth() + 1)}-${two(then.getDate())}`;
  return then.getFullYear() === new Date(now).getFullYear()
    ? `${date} ${clock}`
    : `${then.getFullYear()}-${date} ${clock}`;
}

const NAME = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: '2-digit',
  timeZone: 'UTC',
});

function dayOf(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/** A month `2026-10` as "October 2026". */
export function monthName(month: string): string {
  return NAME.format(dayOf(month));
}

/** A month `2026-10` as "Oct 26", for an axis. */
export function monthShort(month: string): string {
  return SHORT.format(dayOf(month));
}

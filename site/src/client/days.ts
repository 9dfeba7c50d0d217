// A page that was built before a day came: what it hides until that day is shown from that day on. The day is that of the organisation.

export function setUpDays(): void {
  const today = dayIn(document.documentElement.dataset['zone']);
  for (const band of document.querySelectorAll<HTMLElement>('[data-show-from]'))
    band.hidden = today < (band.dataset['showFrom'] ?? '');
  const printed = document.querySelector('[data-printed]');
  if (printed !== null)
    addEventListener('beforeprint', () => (printed.textContent = dayIn(document.documentElement.dataset['zone'])));
}

/** Today as YYYY-MM-DD, by the clock of the device. */
function dayIn(timeZone: string | undefined): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = (zone?: string): string =>
    new Intl.DateTimeFormat('en-CA', zone === undefined ? parts : { ...parts, timeZone: zone }).format(new Date());
  try {
    return format(timeZone);
  } catch {
    return format();
  }
}

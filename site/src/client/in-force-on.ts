// The list of what was in force: only the lines of the day that was chosen. The day is kept in the address.
import { speaker } from './speaker.ts';

export function setUpInForceOn(): void {
  const list = document.querySelector<HTMLElement>('[data-in-force]');
  const field = list?.querySelector<HTMLInputElement>('[data-in-force-day]');
  if (list === null || field === null || field === undefined) return;
  const rows = [...list.querySelectorAll<HTMLElement>('tbody tr')];
  const status = list.querySelector('[data-in-force-status]');
  const show = (byHand: boolean): void => {
    const day = field.value;
    for (const row of rows) row.hidden = day !== '' && !covers(row, day);
    const shown = rows.filter((row) => !row.hidden).length;
    if (status !== null)
      status.textContent =
        day === ''
          ? speaker.say('client.in-force.all', { count: rows.length })
          : speaker.say('client.in-force.on', { count: shown, day });
    if (byHand) remember(day);
  };
  field.value = new URLSearchParams(location.search).get('day') ?? field.dataset['default'] ?? '';
  field.addEventListener('input', () => show(true));
  list.querySelector('[data-in-force-all]')?.addEventListener('click', () => {
    field.value = '';
    show(true);
  });
  show(false);
}

function covers({ dataset }: HTMLElement, day: string): boolean {
  const until = dataset['until'] ?? '';
  return (dataset['from'] ?? '') <= day && (until === '' || day < until);
}

function remember(day: string): void {
  const address = new URL(location.href);
  address.searchParams.set('day', day);
  history.replaceState(null, '', address);
}

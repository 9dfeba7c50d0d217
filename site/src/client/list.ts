// Lists that can be filtered, sorted and paged. The choice is kept in the address, so that a list can be sent to somebody.
import { setUpPages } from './list-pages.ts';
import { setUpSorting } from './list-sort.ts';
import { speaker } from './speaker.ts';

type Field = HTMLInputElement | HTMLSelectElement;

export function setUpLists(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-list]')) setUpList(list);
}

function setUpList(list: HTMLElement): void {
  const fields = [...list.querySelectorAll<Field>('[data-filter]')];
  const status = list.querySelector('[data-list-status]');
  const rows = [...list.querySelectorAll<HTMLTableRowElement>('tbody tr:not([data-heading])')];
  const texts = new Map(rows.map((row) => [row, (row.textContent ?? '').toLowerCase()]));
  const pages = setUpPages(list);
  const sorting = setUpSorting(list, rows, () => update(true));

  const update = (byHand: boolean): void => {
    const shown = rows.filter((row) => fields.every((field) => fits(field, row, texts.get(row) ?? '')));
    const visible = new Set(shown);
    for (const row of rows) row.hidden = !visible.has(row);
    for (const heading of list.querySelectorAll<HTMLElement>('tr[data-heading]'))
      heading.hidden = heading.parentElement?.querySelector('tr:not([data-heading]):not([hidden])') === null;
    pages.show(sorting.order(shown), byHand);
    if (status !== null) status.textContent = sorting.words(sentence(shown.length, rows.length));
    if (byHand)
      remember({ ...Object.fromEntries(fields.map(parameter)), ...sorting.parameters(), ...pages.parameters() });
  };

  readAddress(fields);
  for (const field of fields) field.addEventListener('input', () => update(true));
  list.querySelector('[data-clear]')?.addEventListener('click', () => {
    for (const field of fields) field.value = '';
    update(true);
  });
  pages.onMove(() =>
    remember({ ...Object.fromEntries(fields.map(parameter)), ...sorting.parameters(), ...pages.parameters() }),
  );
  update(false);
}

function fits(field: Field, row: HTMLElement, text: string): boolean {
  const wanted = field.value.trim();
  if (wanted === '') return true;
  const name = field.dataset['filter'] ?? '';
  return name === 'q' ? text.includes(wanted.toLowerCase()) : row.dataset[name] === wanted;
}

/** What a field adds to the address: nothing while it stands at its default. */
function parameter(field: Field): [string, string] {
  const value = field.value.trim();
  return [
    field.dataset['filter'] ?? '',
    value === (field.dataset['default'] ?? '') ? '' : value === '' ? 'all' : value,
  ];
}

function readAddress(fields: readonly Field[]): void {
  const search = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = search.get(field.dataset['filter'] ?? '') ?? field.dataset['default'] ?? '';
    field.value = value === 'all' ? '' : value;
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
  }
}

function remember(parameters: Readonly<Record<string, string>>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(null, '', address);
}

function sentence(count: number, all: number): string {
  return count === all
    ? speaker.say('client.list.shown', { count })
    : speaker.say('client.list.shown-of', { count, all });
}

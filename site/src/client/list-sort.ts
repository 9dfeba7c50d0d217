// Sorting a table by the buttons in its head: one column at a time, said by aria-sort.
import { element } from './element.ts';
import { speaker } from './speaker.ts';

export interface Sorting {
  readonly order: (rows: readonly HTMLTableRowElement[]) => readonly HTMLTableRowElement[];
  readonly parameters: () => Record<string, string>;
  /** What is shown, and by what it is sorted. */
  readonly words: (shown: string) => string;
}

const collator = new Intl.Collator(speaker.language, { numeric: true });

export function setUpSorting(list: HTMLElement, rows: readonly HTMLTableRowElement[], onChange: () => void): Sorting {
  const heads = [...list.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  const search = new URLSearchParams(location.search);
  let column = heads.find((head) => head.dataset['sort'] === search.get('sort'));
  let descending = column !== undefined && search.get('dir') === 'desc';

  const mark = (): void => {
    for (const head of heads) {
      if (head === column) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  };
  for (const head of heads) {
    const button = element('button', { type: 'button', class: 'sort' }, head.textContent ?? '');
    button.addEventListener('click', () => {
      descending = head === column && !descending;
      column = head;
      mark();
      onChange();
    });
    head.replaceChildren(button);
  }
  mark();

  return {
    order: (shown) => {
      if (column === undefined) return shown;
      const at = heads.indexOf(column);
      const text = (row: HTMLTableRowElement): string => row.cells[at]?.textContent?.trim() ?? '';
      const sorted = shown.toSorted(
        (a, b) => emptyLast(text(a), text(b)) || collator.compare(text(a), text(b)) * (descending ? -1 : 1),
      );
      const body = rows[0]?.parentElement;
      for (const row of sorted) body?.append(row);
      return sorted;
    },
    parameters: () => ({ sort: column?.dataset['sort'] ?? '', dir: descending ? 'desc' : '' }),
    words: (said) =>
      column === undefined
        ? said
        : speaker.say(descending ? 'client.list.descending' : 'client.list.ascending', {
            shown: said,
            column: column.textContent ?? '',
          }),
  };
}

function emptyLast(a: string, b: string): number {
  return Number(a === '') - Number(b === '');
}

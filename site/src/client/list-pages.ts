// Pages of a long list. Only on the screen: a print has every row.
import { element } from './element.ts';
import { speaker } from './speaker.ts';

export interface Pages {
  /** @param fromStart true after a change by hand, which leads back to the first page */
  readonly show: (rows: readonly HTMLElement[], fromStart: boolean) => void;
  readonly parameters: () => Record<string, string>;
  readonly onMove: (listener: () => void) => void;
}

export function setUpPages(list: HTMLElement): Pages {
  const size = Number(list.dataset['pageSize'] ?? '0');
  const place = list.querySelector<HTMLElement>('[data-pages]');
  let page = Number(new URLSearchParams(location.search).get('page') ?? '1');
  let moved = (): void => {};
  let current: readonly HTMLElement[] = [];

  const draw = (): void => {
    const count = size === 0 ? 1 : Math.max(1, Math.ceil(current.length / size));
    page = Number.isInteger(page) ? Math.min(Math.max(1, page), count) : 1;
    for (const [index, row] of current.entries())
      row.classList.toggle('off-page', size > 0 && Math.floor(index / size) !== page - 1);
    place?.replaceChildren(...(count === 1 ? [] : controls(count)));
  };
  const controls = (count: number): HTMLElement[] => [
    button(speaker.say('client.list.previous'), page > 1, () => turn(page - 1)),
    element('span', {}, speaker.say('client.list.page', { page, pages: count })),
    button(speaker.say('client.list.next'), page < count, () => turn(page + 1)),
  ];
  const turn = (to: number): void => {
    page = to;
    draw();
    moved();
    list.querySelector('table')?.scrollIntoView({ block: 'start' });
  };

  return {
    show: (rows, fromStart) => {
      current = rows;
      if (fromStart) page = 1;
      draw();
    },
    parameters: () => ({ page: page === 1 ? '' : String(page) }),
    onMove: (listener) => {
      moved = listener;
    },
  };
}

function button(label: string, enabled: boolean, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'quiet' }, label);
  made.disabled = !enabled;
  made.addEventListener('click', onClick);
  return made;
}

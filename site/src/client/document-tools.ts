// Print, copy the address of the page or of a section, and regions that need no focus because nothing in them scrolls.
import { speaker } from './speaker.ts';

export function setUpDocumentTools(): void {
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
  const status = document.querySelector('[data-copy-status]');
  document.querySelector('[data-copy-link]')?.addEventListener('click', () => {
    void copy(location.href.split('#')[0] ?? location.href, status);
  });
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
    anchor.addEventListener('click', () => void copy(anchor.href, status));
  }
  foldContents();
  watchRegions();
}

async function copy(text: string, status: Element | null): Promise<void> {
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  if (status !== null) status.textContent = speaker.say(done ? 'client.copied' : 'client.not-copied');
}

/** On a phone the contents would push the text away; there they start folded. */
function foldContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('[data-toc]');
  if (contents !== null && matchMedia('(max-width: 62rem)').matches) contents.open = false;
}

function watchRegions(): void {
  const check = (region: Element): void => {
    if (region.scrollWidth > region.clientWidth) region.setAttribute('tabindex', '0');
    else region.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => check(target)));
  for (const region of document.querySelectorAll('.table-scroll')) observer.observe(region);
}

// On the page for addresses that lead nowhere: searches for the last part of the address, usually an id.
export function searchFromAddress(): void {
  const input = document.querySelector<HTMLInputElement>('[data-search-from-address] [data-search-input]');
  if (input === null) return;
  const last = location.pathname.split('/').findLast((part) => part !== '') ?? '';
  input.value = decode(last)
    .replace(/\.html?$/, '')
    .slice(0, 120);
  if (input.value !== '') input.dispatchEvent(new Event('input'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

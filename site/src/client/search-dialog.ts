// Opens and closes the search dialog: the button in the bar, and Ctrl K or Cmd K. No bare letter is taken.
export function setUpSearchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  if (dialog === null) return;
  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLInputElement>('[data-search-input]')?.select();
  };
  for (const button of document.querySelectorAll('[data-search-open]')) button.addEventListener('click', open);
  for (const button of dialog.querySelectorAll('[data-search-close]'))
    button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
}

// Runs before the first paint: sets the theme the reader chose, and says that scripts run. Nothing else, so that nothing flashes.
const root = document.documentElement;
root.classList.add('js');
try {
  const chosen = localStorage.getItem('clausemark-theme');
  if (chosen === 'light' || chosen === 'dark') root.dataset['theme'] = chosen;
} catch {
  // Storage is switched off: the theme of the system holds.
}

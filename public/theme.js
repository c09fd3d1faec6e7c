// Runs before the first paint, so that a stored theme never flashes. components/ui/theme-choice.ts writes the key.
try {
  var theme = localStorage.getItem('baton.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (_) {
  // Storage is closed to this page: the system's theme it is.
}

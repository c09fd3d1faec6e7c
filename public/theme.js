// Runs before the first paint, so that neither a stored theme nor a folded sidebar flashes.
// components/ui/theme-choice.ts and components/shell/sidebar-visibility.ts write the keys.
try {
  var theme = localStorage.getItem('baton.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('baton.sidebar') === 'hidden') document.documentElement.dataset.sidebar = 'hidden';
} catch (_) {
  // Storage is closed to this page: the defaults it is.
}

// Kept apart from the app so that it runs before the first paint; web/app/theme.ts writes what it reads.
try {
  const chosen = localStorage.getItem('plein-theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
} catch {
  // Storage is closed to us: follow the system.
}

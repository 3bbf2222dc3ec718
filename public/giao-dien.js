// Before the first paint: the signs that scripts run and that the address asks a question, and the theme of this device.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  if (new URLSearchParams(location.search).get('q')) root.dataset.hoi = '';
  try {
    const theme = localStorage.getItem('giao-dien');
    if (theme === 'sang' || theme === 'toi') root.dataset.giaoDien = theme;
  } catch {
    // Storage is closed: the device's own setting applies.
  }
})();

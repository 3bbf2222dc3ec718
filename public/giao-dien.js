// Before the first paint: the theme chosen on this device, and the sign that scripts run.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  try {
    const theme = localStorage.getItem('giao-dien');
    if (theme === 'sang' || theme === 'toi') root.dataset.giaoDien = theme;
  } catch {
    // Storage is closed: the device's own setting applies.
  }
})();

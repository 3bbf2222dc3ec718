// Before the first paint: the signs that scripts run and that the address asks a question, and the theme, size and width of this device.
(() => {
  const root = document.documentElement;
  // Older than the baseline ("browserslist" in package.json; this came with Safari 15.4): the page is read without
  // scripts, as if they were off. None runs that would not get to its end.
  if (!('findLast' in Array.prototype)) {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "script-src 'none'";
    document.head.appendChild(policy);
    return;
  }
  root.dataset.js = '';
  if (new URLSearchParams(location.search).get('q')) root.dataset.hoi = '';
  try {
    const theme = localStorage.getItem('giao-dien');
    if (theme === 'sang' || theme === 'toi') root.dataset.giaoDien = theme;
    // Size of the text and width of its lines; style sheets know the names.
    for (const name of ['co', 'rong']) {
      const choice = localStorage.getItem(name);
      if (choice) root.dataset[name] = choice;
    }
  } catch {
    // Storage is closed: the device's own setting applies.
  }
})();

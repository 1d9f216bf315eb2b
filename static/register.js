// Pages without scripts of their own register the service worker here.
if ('serviceWorker' in navigator)
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js', { type: 'module' }).catch(() => {
      // An old browser without module workers simply has no pages offline.
    });
  });

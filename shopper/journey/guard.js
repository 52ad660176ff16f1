/*
 * Keeps a page from leaving for hosts that the site file does not name: links, forms, scripts and new windows.
 * `hosts` is a list of host[:port] texts. What was held back is told on the console, where the network watcher reads it.
 */
(hosts) => {
  const outside = (address) => {
    const url = new URL(address, document.baseURI);
    return /^https?:$/.test(url.protocol) && !hosts.includes(url.host);
  };
  const tell = (address) => console.debug(`mystery-shopper:off-limits ${address}`);
  window.navigation?.addEventListener("navigate", (event) => {
    if (event.cancelable && !event.hashChange && outside(event.destination.url)) {
      event.preventDefault();
      tell(event.destination.url);
    }
  });
  const open = window.open;
  window.open = (address, ...rest) => {
    if (address && outside(address)) {
      tell(address);
      return null;
    }
    return open.call(window, address, ...rest);
  };
}

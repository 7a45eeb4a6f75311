/** Ends the browser's task and goes on in another, so that the page can do its own work in between. */
export function nextTask(): Promise<void> {
  // Not a timer: in a page out of sight those come once a second.
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

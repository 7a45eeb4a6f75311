/** What a browser that installs pages tells, once it would. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Gives what asks the browser to install the page, while it would; `changed` is called as that changes. */
export function installer(changed: () => void): () => (() => void) | undefined {
  let offered: InstallEvent | undefined;
  const become = (event?: Event): void => {
    offered = event as InstallEvent | undefined;
    changed();
  };
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    become(event);
  });
  addEventListener("appinstalled", () => become());
  return () =>
    offered &&
    (() => {
      void offered?.prompt();
      // It may be asked once.
      become();
    });
}

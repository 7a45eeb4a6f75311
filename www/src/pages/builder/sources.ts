// Whether a list of sources of a content security policy allows an address, as CSP level 3 matches them.

const SCHEME = /^([a-z][a-z0-9+.-]*):$/i;
const HOST =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?((?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\*|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: "80", https: "443", ws: "80", wss: "443" };
/** What `*` allows. */
const NETWORK = ["http", "https", "ws", "wss"];

/** `self` is the origin of the page that has the policy. */
export function matches(sources: readonly string[], address: string, self: string): boolean {
  const url = new URL(address);
  return sources.some((source) => matchesOne(source, url, new URL(self)));
}

function matchesOne(source: string, url: URL, self: URL): boolean {
  const scheme = schemeOf(url);
  if (source === "*") return NETWORK.includes(scheme) || scheme === schemeOf(self);
  const named = SCHEME.exec(source)?.[1];
  if (named !== undefined) return isScheme(named.toLowerCase(), scheme);
  if (source.toLowerCase() === "'self'") return isSelf(url, self);
  // Others in quotes name no address.
  const [, given, host, port, path] = (!source.startsWith("'") && HOST.exec(source)) || [];
  if (host === undefined || !url.hostname) return false;
  if (!isScheme(given?.toLowerCase() ?? schemeOf(self), scheme)) return false;
  return isHost(host.toLowerCase(), url.hostname) && isPort(port, url) && isPath(path, url.pathname);
}

function isSelf(url: URL, self: URL): boolean {
  if (url.protocol !== "blob:" && url.origin === self.origin) return true;
  const [from, to] = [schemeOf(self), schemeOf(url)];
  const isDefault = (each: URL): boolean => each.port === "";
  const isSamePort = url.port === self.port || (isDefault(url) && isDefault(self));
  return url.hostname !== "" && url.hostname === self.hostname && isSamePort && isScheme(from, to);
}

/** What is safer than what is named is allowed with it. */
function isScheme(named: string, scheme: string): boolean {
  if (named === scheme) return true;
  if (named === "http") return scheme === "https";
  if (named === "ws") return ["wss", "http", "https"].includes(scheme);
  return named === "wss" && scheme === "https";
}

function isHost(named: string, host: string): boolean {
  if (named === "*") return true;
  return named.startsWith("*.") ? host.endsWith(named.slice(1)) : host === named;
}

function isPort(named: string | undefined, url: URL): boolean {
  const scheme = schemeOf(url);
  const preset = DEFAULT_PORTS[scheme];
  const port = url.port || preset;
  if (named === undefined) return port === preset;
  return named === "*" || named === port || (named === "80" && port === "443" && scheme === "https");
}

/** A path that ends with `/` allows all below it, any other itself alone. */
function isPath(named: string | undefined, path: string): boolean {
  if (named === undefined || named === "/") return true;
  const [wanted, given] = [decoded(named), decoded(path)];
  return wanted.endsWith("/") ? given.startsWith(wanted) : given === wanted;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function schemeOf({ protocol }: URL): string {
  return protocol.slice(0, -1);
}

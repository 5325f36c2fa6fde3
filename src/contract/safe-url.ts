/**
 * An address that a citizen may be sent to: http or https, and one of the hosts that the portal allows.
 *
 * @param hosts - Allowed hosts, such as `borger.dk`, each with all that is below it. Absent: any.
 * @returns The address in full, or undefined where it must not be followed.
 */
export function safeUrl(
  address: string,
  { base, hosts }: { base?: string | undefined; hosts?: readonly string[] | undefined } = {},
): string | undefined {
  const url = parse(address, base);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return undefined;
  return !hosts || hosts.some(host => isAt(url.hostname, host.toLowerCase())) ? url.href : undefined;
}

/** Whether a host is an allowed one, or below it. */
const isAt = (hostname: string, host: string): boolean => host !== '' && (hostname === host || hostname.endsWith(`.${host}`));

const parse = (address: string, base?: string): URL | undefined => {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
};

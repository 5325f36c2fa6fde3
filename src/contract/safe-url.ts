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
  const allowed = !hosts || hosts.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return allowed ? url.href : undefined;
}

const parse = (address: string, base?: string): URL | undefined => {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
};

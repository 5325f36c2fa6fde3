import { SaxesParser } from 'saxes';

/** A group as it stands in a claim, read by another parser than ours. */
export interface StandingGroup {
  readonly scope: string | undefined;
  readonly privileges: readonly string[];
  /** How many constraints there are, of any kind. */
  readonly constraints: number;
}

/** What somebody else's strict parser makes of a claim: every group as it stands, in order. Nothing where the document is not well-formed, or is no list. */
export function standing(text: string): { readonly namespace: string; readonly groups: readonly StandingGroup[] } | undefined {
  const groups: { scope: string | undefined; privileges: string[]; constraints: number }[] = [];
  const path: { local: string; text: string; children: number }[] = [];
  let root: { local: string; uri: string } | undefined;
  const parser = new SaxesParser({ xmlns: true });
  try {
    parser.on('error', error => {
      throw error;
    });
    parser.on('opentag', ({ local, uri, attributes }) => {
      const around = path.at(-1);
      if (around) around.children += 1;
      root ??= { local, uri };
      const inGroup = path.length === 2 && path[1]?.local === 'PrivilegeGroup';
      if (path.length === 1 && local === 'PrivilegeGroup')
        groups.push({ scope: Object.values(attributes).find(one => one.name === 'Scope')?.value, privileges: [], constraints: 0 });
      const group = groups.at(-1);
      if (inGroup && local === 'Constraint' && group) group.constraints += 1;
      path.push({ local, text: '', children: 0 });
    });
    const heard = (text: string) => {
      const inside = path.at(-1);
      if (inside) inside.text += text;
    };
    parser.on('text', heard);
    parser.on('cdata', heard);
    parser.on('closetag', () => {
      const closed = path.pop();
      const said = closed?.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') ?? '';
      if (path.length === 2 && path[1]?.local === 'PrivilegeGroup' && closed?.local === 'Privilege' && closed.children === 0 && said)
        groups.at(-1)?.privileges.push(said);
    });
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return root?.local === 'PrivilegeList' ? { namespace: root.uri, groups } : undefined;
}

/** Whether another parser finds the document well-formed. */
export function wellFormed(text: string): boolean {
  // It lets through what no document may hold: halves of characters, a question mark in the name of an instruction, and a prefix that is no name.
  if (/\p{Cs}/u.test(text) || /<\?[^ \t\r\n?]*\?(?!>)/.test(text)) return false;
  const parser = new SaxesParser({ xmlns: true });
  try {
    parser.on('error', error => {
      throw error;
    });
    parser.on('attribute', ({ prefix, local }) => {
      if (prefix && !isName(local)) throw new Error('no name');
    });
    parser.write(text).close();
    return true;
  } catch {
    return false;
  }
}

const isName = (text: string): boolean => /^[\p{L}_]/u.test(text);

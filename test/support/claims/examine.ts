import assert from 'node:assert/strict';
import { ClaimError, claimFaults, giversIn, readPrivilegeList, type PrivilegeList } from '../../../src/domain/privileges.js';
import { nexus } from './claims.js';
import { mutant, numbers, randomFrom, type Mutant } from './mutants.js';
import { standing, wellFormed } from './oracle.js';

/** How many claims ended how. */
export interface Tally {
  read: number;
  granted: number;
  readonly refused: Record<string, number>;
}

/**
 * Spoils so many claims, and holds of each what has to hold of all.
 *
 * @throws With the seed of the very claim where something does not hold.
 */
export function examine(count: number, seed: number): Tally {
  const tally: Tally = { read: 0, granted: 0, refused: {} };
  for (let at = 0; at < count; at += 1) {
    const own = seed + at;
    const { text, claim } = mutant(randomFrom(own));
    try {
      const list = read({ text, claim }, tally);
      if (list) holds(list, text);
    } catch (error) {
      throw new Error(`claim ${own}: ${error instanceof Error ? error.message : String(error)}\n${text}`, { cause: error });
    }
  }
  return tally;
}

function read({ text, claim }: Mutant, tally: Tally): PrivilegeList | undefined {
  try {
    const list = readPrivilegeList(claim, { privileges: [nexus] });
    tally.read += 1;
    if (giversIn(list).length > 0) tally.granted += 1;
    return list;
  } catch (error) {
    assert.ok(error instanceof ClaimError, `${String(error)} was thrown`);
    assert.ok(claimFaults.includes(error.code), `${error.code} is no code`);
    assert.equal(error.message, error.code);
    assert.equal(error.cause, undefined);
    const said = `${error.stack ?? ''}${JSON.stringify(error)}${Object.values(error).join()}`;
    for (const number of numbers) assert.ok(!said.includes(number), 'a CPR number is in an error');
    tally.refused[error.code] = (tally.refused[error.code] ?? 0) + 1;
    if (error.code === 'not-xml') assert.ok(!wellFormed(trimmed(text)), 'another parser can read it');
    return undefined;
  }
}

/** The white space and the byte-order mark that we forgive. */
const trimmed = (text: string): string => text.replace(/^[ \t\r\n]*\ufeff?[ \t\r\n]*|[ \t\r\n]+$/g, '');

/** A scope without the white space around it. */
const bare = (scope = ''): string => scope.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

function holds(list: PrivilegeList, text: string): void {
  const plain = trimmed(text);
  if (plain === '') {
    assert.deepEqual(list.groups, []);
    return;
  }
  const other = standing(plain);
  assert.ok(other, 'another parser cannot read it');
  for (const { scope, privileges, constraints, granted } of list.groups) {
    const written = inFull(scope);
    assert.equal(granted, constraints.length === 0);
    for (const privilege of privileges) {
      const together = other.groups.filter(group => bare(group.scope) === written && group.privileges.includes(privilege));
      assert.ok(
        together.some(group => (group.constraints === 0) === granted),
        `the scope and a privilege do not stand together in a group that is ${granted ? 'free' : 'narrowed'}`,
      );
    }
  }
  // And nothing that stands there as it should is lost.
  const kept = new Set(
    list.groups.flatMap(({ scope, privileges, granted }) => privileges.map(one => [inFull(scope), one, granted].join(' '))),
  );
  for (const { scope, privileges, constraints } of other.groups) {
    if (!/^urn:dk:gov:saml:cprNumberIdentifier:[0-9]{10}$/.test(bare(scope))) continue;
    for (const privilege of privileges)
      assert.ok(kept.has([bare(scope), privilege, constraints === 0].join(' ')), 'a group that stands there is lost');
  }
}

const names = { cpr: 'cprNumberIdentifier', cvr: 'cvrNumberIdentifier', se: 'seNumberIdentifier', pu: 'productionUnitIdentifier' } as const;

const inFull = ({ type, value }: PrivilegeList['groups'][number]['scope']): string =>
  type === 'none' || type === 'other' ? value : `urn:dk:gov:saml:${names[type]}:${value}`;

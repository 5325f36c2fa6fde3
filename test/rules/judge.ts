/** A rule of Digital Fuldmagt. */
export interface Rule {
  /** `R072`, or `Z7` for what no source says and the house has settled. */
  readonly rule: string;
  /** What it is about, in a few words of ours. */
  readonly name: string;
  /** Why no test proves it: it is for people to read, or another issue builds it. Absent where a test does. */
  readonly without?: string;
}

/** A test that has been run. */
export interface Ran {
  readonly file: string;
  /** Its own name, after those of the groups around it. */
  readonly names: readonly string[];
  readonly outcome: 'passed' | 'failed' | 'skipped';
}

/** A test that is run in a browser, and not here. */
export interface Seen {
  readonly file: string;
  readonly name: string;
}

/** How a rule stands. */
export interface Standing extends Rule {
  readonly is: 'covered' | 'failing' | 'without';
  readonly tests: readonly Ran[];
  readonly seen: readonly Seen[];
}

/** How all of them stand, and what is wrong with the list or with the tests. */
export interface Verdict {
  readonly standings: readonly Standing[];
  /** A line each. An empty list is what one wants. */
  readonly faults: readonly string[];
  /** `N rules covered, M without a test, K failing`. */
  readonly inWords: string;
}

/** The numbers of the rules that a test names. */
export const rulesIn = (text: string): string[] => [...new Set(text.match(/\b(?:R\d{3}|[YZ]\d{1,2})\b/g) ?? [])];

/**
 * Which test proves which rule. A test does that by having the rule's number in its own name, or in that of a group around it.
 *
 * A test that was skipped proves nothing. One that runs in a browser is named, but is not run here: it stands for a reason.
 */
export function judge(rules: readonly Rule[], ran: readonly Ran[], seen: readonly Seen[]): Verdict {
  const standings = rules.map((rule): Standing => {
    const tests = ran.filter(({ names, outcome }) => outcome !== 'skipped' && rulesIn(names.join('\n')).includes(rule.rule));
    const failing = tests.some(({ outcome }) => outcome === 'failed');
    return {
      ...rule,
      is: failing ? 'failing' : tests.length > 0 ? 'covered' : 'without',
      tests,
      seen: seen.filter(({ name }) => rulesIn(name).includes(rule.rule)),
    };
  });
  const count = (is: Standing['is']) => standings.filter(standing => standing.is === is).length;
  return {
    standings,
    faults: [...faultsOfList(rules), ...standings.flatMap(faultsOf), ...faultsOfTests(rules, ran, seen)],
    inWords: `${count('covered')} rules covered, ${count('without')} without a test, ${count('failing')} failing`,
  };
}

const faultsOfList = (rules: readonly Rule[]): string[] =>
  rules
    .filter(({ rule }, place) => rules.findIndex(other => other.rule === rule) !== place)
    .map(({ rule }) => `${rule} is in the list twice.`);

const faultsOf = ({ rule, is, without, tests, seen }: Standing): string[] => {
  if (is === 'failing') return [`${rule} is failing.`];
  const proven = tests.length > 0 || seen.length > 0;
  if (proven && without !== undefined) return [`${rule} has a test, and still a reason for having none: ${without}`];
  return proven || without?.trim() ? [] : [`${rule} has neither a test nor a reason.`];
};

const faultsOfTests = (rules: readonly Rule[], ran: readonly Ran[], seen: readonly Seen[]): string[] => {
  const known = new Set(rules.map(({ rule }) => rule));
  const named = [...ran.map(({ file, names }) => ({ file, name: names.join(' › ') })), ...seen];
  return [
    ...named.flatMap(({ file, name }) =>
      rulesIn(name)
        .filter(rule => !known.has(rule))
        .map(rule => `${rule} is no rule, and a test in ${file} names it: ${name}`),
    ),
    ...ran
      .filter(({ names, outcome }) => outcome === 'failed' && rulesIn(names.join('\n')).length === 0)
      .map(({ file, names }) => `A test in ${file} that names no rule fails: ${names.join(' › ')}`),
  ];
};

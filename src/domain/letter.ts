import type { Basis, Check, Delivery, Extension, MandateState } from './mandate.shape.js';

/** What has to be in order with the letter itself, whoever has signed it: all pages, the signature and its date (R109). */
export const letterChecks = ['pages', 'signature', 'date'] as const satisfies readonly Check[];

/** The papers that go with a letter, by the authority on which it is signed (R123, R135, R146). */
const papers: Readonly<Record<Basis, readonly Check[]>> = {
  own: [],
  guardianship: ['guardianship-order'],
  'future-mandate': ['future-mandate', 'personal-record'],
  'general-mandate': ['general-mandate'],
};

/** The papers that go back to borgerservice beside the letter, as copies. */
export const papersFor = (basis: Basis): readonly Check[] => papers[basis];

/** All that borgerservice looks for before it approves. What is missing is a reason to decline. */
export const checksFor = (basis: Basis): readonly Check[] => [...letterChecks, ...papersFor(basis)];

/** Who signs a letter: the giver, or the holder on the giver's behalf where the holder decides for them (R104, R123, R135, R146). */
export const signerOf = (basis: Basis): 'giver' | 'holder' => (basis === 'own' ? 'giver' : 'holder');

/** Whether what is asked of a giver goes by letter. It always does where somebody else decides for them (R122, R134, R145). */
export const byLetter = ({ basis, delivery }: { readonly basis: Basis; readonly delivery: Delivery }): boolean =>
  delivery === 'letter' || basis !== 'own';

/** What the letter asks for that is on its way, or lies at borgerservice. Nothing, where there is none. */
export const letterOut = ({
  state,
  extension,
}: {
  readonly state: MandateState;
  readonly extension?: Pick<Extension, 'state'> | undefined;
}): 'mandate' | 'extension' | undefined => {
  if (state === 'letter-sent' || state === 'in-review') return 'mandate';
  return extension && extension.state !== 'asked' ? 'extension' : undefined;
};

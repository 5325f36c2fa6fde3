/** How a giver is asked: in Digital Post, or by letter. Where a function takes a `name`, it is the giver's. */
export const da = {
  /** To the page for somebody who decides for the giver. */
  door: 'Er du værge, eller har du en fremtids- eller generalfuldmagt?',
  decider: 'Ret, hvem der bestemmer',
  lead: 'Skriv, hvem du vil hjælpe.',
  title: 'Bruger personen MitID og Digital Post?',
  digital: { label: 'Ja', means: 'Personen får din anmodning i Digital Post og skal selv godkende den.' },
  letter: { label: 'Nej, eller har svært ved det digitale', means: 'Personen får et brev med posten og skriver under i hånden.' },
  notDigital: (name: string) => `${name} bruger ikke MitID og Digital Post. Derfor sender vi et brev.`,
  paper: (name: string) => `${name} skal skrive under i hånden. Så skal brevet til borgerservice, før fuldmagten gælder.`,
  instead: 'Send et brev i stedet',
  term: 'Sendes',
  by: { digital: 'I Digital Post', letter: 'Med posten' },
  change: 'Ret, hvordan den sendes',
};

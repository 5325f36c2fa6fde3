/** What an old word stands for today. There is a line that says so in every language. */
export type Today = 'mitid' | 'post' | 'guardian';

/**
 * Words that people still use for what is gone or has another name. They are nowhere else in what a citizen reads: they are here so that who types them finds what
 * there is today. Written as search compares them.
 */
export const oldWords: Readonly<Record<Today, { readonly said: readonly string[]; readonly now: string }>> = {
  mitid: {
    said: ['nemid', 'noeglekort', 'noegleapp', 'noegleviser', 'papkort', 'kodekort', 'engangskode', 'digitalsignatur', 'danid'],
    now: 'mitid',
  },
  post: { said: ['eboks', 'eboksen', 'dokumentboks'], now: 'digitalpost' },
  guardian: { said: ['umyndig', 'umyndiggjort', 'umyndiggoerelse', 'lavvaerge', 'formynder'], now: 'vaerge' },
};

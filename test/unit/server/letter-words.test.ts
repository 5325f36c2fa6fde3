import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { papersFor } from '../../../src/domain/letter.js';
import { Basis } from '../../../src/domain/mandate.shape.js';
import { compose, type Office } from '../../../src/server/letter/compose.js';
import type { Page, Piece } from '../../../src/server/letter/page.js';
import type { LetterContent } from '../../../src/server/index.js';
import { lix } from '../../support/lix.js';
import { asked, askedFor, everyPower, powersBy, strandbyOffice } from '../../support/letters.js';

const written = (content: LetterContent, office: Office | undefined = strandbyOffice): Page => compose(content, office, '<svg/>');
const elsewhere = (content: LetterContent): Page => compose(content, undefined, '<svg/>');

const piecesOf = ({ body }: Page): Piece[] => body.flatMap(piece => (piece.kind === 'together' ? piece.pieces : [piece]));

/** What is read in a piece, line by line. */
const readIn = (piece: Piece): readonly string[] => {
  if (piece.kind === 'boxed') return piece.texts;
  if (piece.kind === 'fields') return piece.labels;
  if (piece.kind === 'lines') return piece.lines;
  if ('items' in piece) return piece.items.flatMap(item => (typeof item === 'string' ? [item] : 'text' in item ? [item.text] : item));
  return [piece.text];
};
const read = (page: Page): string => piecesOf(page).flatMap(readIn).join('\n');

/** The one piece of its kind. */
const only = <Kind extends Piece['kind']>(page: Page, kind: Kind): Extract<Piece, { kind: Kind }> => {
  const [found, ...more] = piecesOf(page).filter((piece): piece is Extract<Piece, { kind: Kind }> => piece.kind === kind);
  assert.ok(found && more.length === 0, `one ${kind}`);
  return found;
};

/** What stands under a heading, up to the next. */
const under = (page: Page, heading: string): string => {
  const pieces = piecesOf(page);
  const start = pieces.findIndex(piece => piece.kind === 'heading' && piece.text === heading);
  assert.ok(start >= 0, `there is no ‘${heading}’`);
  const end = pieces.findIndex((piece, place) => place > start && piece.kind === 'heading');
  return pieces
    .slice(start + 1, end < 0 ? undefined : end)
    .flatMap(readIn)
    .join('\n');
};

describe('What stands in a letter', () => {
  test('it is from borgerservice, and tells who asks whom, each by the day of their birth too', () => {
    const page = written(asked());
    assert.deepEqual(page.sender, ['Borgerservice i Strandby', 'Rådhuspladsen 1', '9999 Strandby', 'Telefon 99 99 99 99']);
    assert.deepEqual(only(page, 'people').items, [
      ['Den, der skal have hjælp', 'Aage Møller, født 27.\u00a0november 1946'],
      ['Den, der vil hjælpe', 'Bo Holm, født 3.\u00a0september 1968'],
    ]);
    assert.doesNotMatch(read(page), /Digitaliseringsstyrelsen/);
  });

  test('it has its heading by what is asked for', () => {
    assert.equal(written(asked()).heading, 'Anmodning om fuldmagt');
    assert.equal(written(asked({ asks: 'extension' })).heading, 'Anmodning om at forlænge en fuldmagt');
  });

  test('R050: each power stands there with its whole title, exceptions among it', () => {
    const powers = everyPower.filter(({ title }) => title.length > 120 || title.includes('men ikke'));
    assert.ok(powers.length > 2);
    const text = under(written(asked({ powers })), 'Hvad fuldmagten handler om');
    assert.deepEqual(
      text.split('\n'),
      powers.map(({ title }) => title),
    );
  });

  test('a title in another language than Danish says which', () => {
    const [power] = powersBy('su');
    assert.ok(power);
    const page = written(asked({ powers: [{ ...power, title: 'Student grants', lang: 'en' }] }));
    const list = piecesOf(page).find(({ kind }) => kind === 'list');
    assert.deepEqual(list && 'items' in list && list.items, [{ text: 'Student grants', lang: 'en' }]);
  });

  test('R018: it says what the helper can do, and what not', () => {
    const page = written(asked({ powers: powersBy('fmk-medicin-laese') }));
    assert.match(under(page, 'Det kan Bo Holm gøre med fuldmagten'), /Bo Holm kan se dine oplysninger i selvbetjeningen\./);
    assert.match(
      under(page, 'Det kan Bo Holm ikke gøre'),
      /^Bo Holm kan kun gøre det, som står i fuldmagten\.\n.*Bo Holm kan ikke søge om noget/s,
    );
  });

  test('what holds of a part of the powers is said to', () => {
    const text = under(written(asked({ powers: powersBy('fmk-medicin-handle', 'fmk-min-log') })), 'Det kan Bo Holm gøre med fuldmagten');
    assert.match(text, /handle for dig i selvbetjeningen\. Det gælder kun noget af det\./);
    assert.match(text, /se dine oplysninger i selvbetjeningen\.$/m);
  });

  test('of what nobody knows it tells no more than that a mandate is good for what it says', () => {
    const [power] = powersBy('su');
    assert.ok(power);
    const { kind, channel, ...unknown } = { ...power, id: 'unheard-of' as typeof power.id };
    const page = written(asked({ powers: [unknown] }));
    assert.equal(under(page, 'Det kan Bo Holm ikke gøre'), 'Bo Holm kan kun gøre det, som står i fuldmagten.');
    assert.doesNotMatch(read(page), /Det kan Bo Holm gøre med/);
  });

  test('R095: it holds from the day it is approved, through the last day', () => {
    assert.equal(
      under(written(asked()), 'Hvornår fuldmagten gælder'),
      'Fuldmagten gælder fra den dag, borgerservice godkender den. Den gælder til og med tirsdag den 2.\u00a0juni 2026.',
    );
    assert.match(under(written(asked({ asks: 'extension' })), 'Hvornår fuldmagten gælder'), /^Forlængelsen gælder fra den dag/);
  });

  test('the giver decides: nothing happens without their name, and whom they do not know they give nothing', () => {
    const text = under(written(asked()), 'Du bestemmer selv');
    assert.match(text, /Skriver du ikke under, sker der ingenting\. Kender du ikke Bo Holm, så skriv ikke under\./);
    assert.match(
      under(written(asked({ asks: 'extension' })), 'Du bestemmer selv'),
      /Skriver du ikke under, bliver fuldmagten ikke forlænget\./,
    );
  });

  for (const content of [asked(), askedFor('guardianship'), askedFor('future-mandate'), askedFor('general-mandate')]) {
    test(`R184: it can be deleted through borgerservice (${content.basis})`, () =>
      assert.match(read(written(content)), /Fuldmagten kan altid blive slettet igen\. Kontakt borgerservice, .* bestille tid\./));
  }

  test('R104: the giver signs, writes the day, and writes their name', () => {
    const page = written(asked());
    assert.deepEqual(only(page, 'fields').labels, [
      'Underskrift (Aage Møller skriver her)',
      'Dato for underskrift',
      'Navn med blokbogstaver',
    ]);
    assert.match(only(page, 'boxed').texts.join(' '), /^Vil du sige ja, skal du selv skrive under\./);
    assert.match(
      under(page, 'Underskrift'),
      /^Jeg giver Bo Holm den fuldmagt, der står i dette brev\. Den gælder til og med tirsdag den 2\.\u00a0juni 2026\./,
    );
  });

  for (const basis of Basis.options.filter(basis => basis !== 'own')) {
    test(`${basis}: the one who decides for the giver signs, and the giver is told that they need not`, () => {
      const page = written(askedFor(basis));
      assert.equal(only(page, 'fields').labels[0], 'Underskrift (Mette Krogh skriver her)');
      assert.match(only(page, 'boxed').texts[0] ?? '', /Det er Mette Krogh, der skal skrive under på vegne af dig\. Du skal ikke selv/);
      assert.match(under(page, 'Underskrift'), /^Jeg skriver under på vegne af Viggo Krogh\./);
      assert.match(under(page, 'Det ser borgerservice efter'), /^Mette Krogh har skrevet under\.$/m);
    });

    test(`${basis}: whoever signs sees to it that they get the letter, which goes to the giver`, () =>
      assert.match(
        only(written(askedFor(basis)), 'boxed').texts[1] ?? '',
        /din adresse i CPR\. Bor Mette Krogh et andet sted, skal Mette Krogh selv sørge for/,
      ));
  }

  for (const [rule, basis] of [
    ['R126', 'guardianship'],
    ['R148', 'general-mandate'],
  ] as const) {
    test(`${rule}: it is the helper who deletes the mandate when the ${basis} changes`, () =>
      assert.match(
        read(written(askedFor(basis))),
        /(Værgemålet|værgemålet|generalfuldmagten).* sig, skal Mette Krogh slette fuldmagten\./,
      ));
  }

  test('R138: of a future mandate that changes nothing is said', () =>
    assert.doesNotMatch(read(written(askedFor('future-mandate'))), /skal Mette Krogh slette/));

  for (const [rule, basis, documents] of [
    ['R105', 'own', ['Alle sider af brevet, med underskrift og dato']],
    ['R123', 'guardianship', ['Alle sider af brevet, med underskrift og dato', 'Kopi af værgebeskikkelsen, som skal være fuldt dækkende']],
    [
      'R135',
      'future-mandate',
      ['Alle sider af brevet, med underskrift og dato', 'Kopi af fremtidsfuldmagten', 'Kopi af personbogsattesten'],
    ],
    [
      'R146',
      'general-mandate',
      ['Alle sider af brevet, med underskrift og dato', 'Kopi af generalfuldmagten, som skal være fuldt dækkende'],
    ],
  ] as const) {
    test(`${rule}: what is returned for ${basis} is ${documents.length} to tick`, () =>
      assert.deepEqual(only(written(askedFor(basis)), 'ticks').items, documents));

    test(`R109, ${basis}: borgerservice looks for all pages, the signature, its day, and each paper`, () => {
      const page = written(askedFor(basis));
      const looked = under(page, 'Det ser borgerservice efter').split('\n');
      assert.equal(looked.length, 3 + papersFor(basis).length + 1);
      assert.match(looked.slice(0, 3).join(), /^Alle sider .*har skrevet under\.,Datoen /);
    });
  }

  test('R105: either of the two may return it', () => {
    assert.match(read(written(asked())), /Det kan enten du eller Bo Holm gøre\./);
    assert.match(read(written(askedFor('guardianship'))), /Det er Mette Krogh, der skal sende .* Du må også gerne gøre det\./);
  });

  test('R111: the giver reads what they are to do, in its order: sign by hand, send back every page, and then borgerservice works on it', () => {
    const text = read(written(asked()));
    const places = [/skriv(e)? under/i, /alle sider/i, /borgerservice/i].map(pattern => text.search(pattern));
    assert.ok(
      places.every(place => place >= 0),
      `something is not said: ${places.join(', ')}`,
    );
    assert.ok(text.search(/skriv(e)? under/i) < text.search(/alle sider/i));
    assert.match(text, /i borgerservice|hos borgerservice/i);
  });

  test('R112: a copy will do', () => {
    assert.match(read(written(asked())), /Det må gerne være en kopi\./);
    assert.match(read(written(askedFor('future-mandate'))), /Disse 3 dokumenter skal med\. Det må gerne være kopier\./);
  });

  for (const [rule, basis] of [
    ['R106', 'own'],
    ['R124', 'guardianship'],
    ['R136', 'future-mandate'],
    ['R147', 'general-mandate'],
  ] as const) {
    test(`${rule}: there are three ways back for ${basis}`, () => {
      const page = written(askedFor(basis));
      assert.match(under(page, '1. Send det i Digital Post'), /nemmest og hurtigst/);
      assert.match(under(page, '2. Send det med posten'), /Borgerservice i Strandby\nRådhuspladsen 1\n9999 Strandby/);
      assert.match(
        under(page, '3. Aflever det i borgerservice'),
        /Tjek, om I skal bestille tid\. Bestil tid på strandby\.example\.\nMandag/,
      );
    });
  }

  test('R107: eight steps, of which one has the subject line as it is to be written', () => {
    const { items } = only(written(asked()), 'steps');
    assert.equal(items.length, 8);
    assert.deepEqual(items[5], ['Skriv dette i emnefeltet:', 'Digital Fuldmagt Aage Møller']);
    assert.equal(
      only(written(askedFor('guardianship')), 'steps').items[6],
      'Vedhæft alle siderne af det underskrevne brev og de andre dokumenter.',
    );
  });

  test('R110: it goes back to the municipality where the giver lives', () => {
    assert.equal(only(elsewhere(asked({ municipality: '0751' })), 'steps').items[4], 'Vælg Aarhus Kommune.');
    assert.equal(only(written(asked()), 'steps').items[4], 'Vælg den kommune, hvor Aage Møller bor.');
  });

  test('R114, Z12: it says until when borgerservice can approve, and promises no time', () => {
    const text = under(written(asked()), 'Sådan kommer brevet tilbage');
    assert.match(
      text,
      /Borgerservice kan godkende til og med mandag den 1\.\u00a0juni 2026\. .*Spørg borgerservice, hvor lang tid det tager\./,
    );
  });

  test('R108: both get a receipt', () => assert.match(read(written(asked())), /får I begge en kvittering\./));

  test('R212, R213: it says whom to ask, and when the support is open', () => {
    const text = under(written(asked()), 'Hvis du vil spørge om noget');
    assert.match(text, /Telefon 99 99 99 99\./);
    assert.match(text, /Digital Fuldmagt-supporten på 70 10 18 81/);
    assert.match(text, /kl\. 8-20 på hverdage og kl\. 10-16 i weekender og på helligdage\. Den 24\. og 31\. december er det kl\. 10-14\./);
  });

  test('without an office from the portal it names the municipality, and says where to look', () => {
    const page = elsewhere(asked({ municipality: '0101' }));
    assert.deepEqual(page.sender, ['Borgerservice i Københavns Kommune']);
    assert.match(under(page, '2. Send det med posten'), /Borgerservice i Københavns Kommune\nFind adressen på kommunens hjemmeside\./);
    assert.match(under(page, '3. Aflever det i borgerservice'), /Find adressen og åbningstiden på kommunens hjemmeside\.$/);
    assert.deepEqual(elsewhere(asked({ municipality: '0000' })).sender, ['Borgerservice i din kommune']);
  });

  test('the address stands there when it is given, and only then', () => {
    assert.deepEqual(written(asked()).address, ['Aage Møller', 'Havnevej 12, 1. tv.', '9999 Strandby']);
    const page = written(asked({ address: undefined }));
    assert.equal(page.address, null);
    assert.doesNotMatch(read(page), /Havnevej/);
  });

  for (const asks of ['mandate', 'extension'] as const) {
    for (const basis of Basis.options) {
      test(`a letter that asks for ${asks} (${basis}) is easy to read`, () => {
        // Titles are printed as they are, and are nobody's to make easy.
        const { powers } = asked({ powers: powersBy('kom-social-og-sundhedsportal') });
        const sentences = read(written(askedFor(basis, { asks, powers })))
          .split('\n')
          .filter(text => /[.:]$/.test(text))
          .join('\n');
        assert.ok(lix(sentences) <= 35, `LIX ${lix(sentences).toFixed(1)}:\n${sentences}`);
      });
    }
  }
});

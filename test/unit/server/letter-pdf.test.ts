import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import jsqr from 'jsqr';
import { Basis } from '../../../src/domain/mandate.shape.js';
import type { Power } from '../../../src/domain/power.shape.js';
import { typstLetters, type LetterContent } from '../../../src/server/index.js';
import { everybody } from '../../../src/testing/people.js';
import { asked, askedFor, everyPower, strandbyOffice } from '../../support/letters.js';
import { fontsOf, infoOf, leftOut, pagesOf, pictureOf, placeOf, structureOf } from '../../support/pdf.js';

const letters = typstLetters({ borgerservice: () => strandbyOffice });
const textOf = async (content: LetterContent): Promise<string> => pagesOf(await letters.write(content)).join(' ');

/** @throws Where these do not stand in a text, one after the other. */
const inOrder = (text: string, ...parts: readonly string[]): void =>
  void parts.reduce((from, part) => {
    const place = text.indexOf(part, from);
    assert.ok(place >= 0, `‘${part}’ is not where it should be in:\n${text}`);
    return place + part.length;
  }, 0);

const longName = 'Maria Anna-Lise Østergård Ravnsbjerg-Christoffersen af Łódźby';

/** What a letter can be, at its plainest and at its worst. */
const kinds: Readonly<Record<string, LetterContent>> = {
  plain: asked(),
  'without an address': asked({ address: undefined }),
  'for more time': asked({ asks: 'extension' }),
  ...Object.fromEntries(Basis.options.map(basis => [basis, askedFor(basis)])),
  'with 14 powers and a long name': asked({ giver: { ...asked().giver, name: longName }, powers: everyPower.slice(20, 34) }),
  'with Arabic names': asked({ giver: { ...asked().giver, name: 'ليلى الخطيب' }, holder: { ...asked().holder, name: 'أحمد بن يوسف' } }),
};

describe('A letter as a PDF', { skip: leftOut() }, () => {
  for (const [kind, content] of Object.entries(kinds)) {
    test(`${kind}: it is A4, tagged, in Danish, with a title and all its fonts`, async () => {
      const pdf = await letters.write(content);
      const info = infoOf(pdf);
      assert.equal(info.get('Tagged'), 'yes');
      assert.match(info.get('Page size') ?? '', /A4/);
      assert.match(info.get('Title') ?? '', /^Anmodning om (fuldmagt|at forlænge en fuldmagt), F7K2-9QXM$/);
      assert.match(Buffer.from(pdf).toString('latin1'), /\/Lang ?\(da\)/);
      const fonts = fontsOf(pdf);
      assert.ok(fonts.length >= 2 && fonts.every(({ name, embedded }) => embedded && name.includes('NotoSans')), JSON.stringify(fonts));
    });

    test(`${kind}: each page has its number, how many there are, and the number of the case`, async () => {
      const pages = pagesOf(await letters.write(content));
      for (const [place, page] of pages.entries())
        assert.ok(page.endsWith(`Sagens nummer F7K2-9QXM Side ${place + 1} af ${pages.length}`), page);
    });

    test(`${kind}: the lines to write on stand together with what is signed`, async () => {
      const page = pagesOf(await letters.write(content)).find(page => page.includes('Dato for underskrift'));
      inOrder(page ?? '', 'Underskrift Jeg ', 'Underskrift (', 'Dato for underskrift', 'Navn med blokbogstaver');
    });
  }

  test('it is read in the order in which it is meant', async () => {
    inOrder(
      await textOf(asked()),
      ...['Borgerservice i Strandby', 'Aage Møller Havnevej 12, 1. tv. 9999 Strandby', 'Dato: 2. marts 2026', 'Anmodning om fuldmagt'],
      ...['Kære Aage Møller', 'Hvem det handler om', 'Hvad fuldmagten handler om', 'Det kan Bo Holm gøre med fuldmagten'],
      ...['Det kan Bo Holm ikke gøre', 'Hvornår fuldmagten gælder', 'Du bestemmer selv', 'Underskrift Jeg giver Bo Holm'],
      ...['Sådan kommer brevet tilbage', '1. Send det i Digital Post', '2. Send det med posten', '3. Aflever det i borgerservice'],
      ...['Det ser borgerservice efter', 'Hvis du vil spørge om noget', '70 10 18 81'],
    );
  });

  test('it is tagged as what it is: headings, lists, a picture that is told', async () => {
    const structure = structureOf(await letters.write(asked()));
    for (const tag of ['H1 "Anmodning om fuldmagt"', 'H2 "Underskrift"', 'H3 "1. Send det i Digital Post"', 'Lbl', 'LBody', 'Figure'])
      assert.ok(structure.includes(tag), tag);
  });

  test('a title in another language is tagged with it', async () => {
    const [power] = everyPower;
    assert.ok(power);
    const pdf = await letters.write(asked({ powers: [{ ...power, title: 'Student grants', lang: 'en' } satisfies Power] }));
    assert.match(Buffer.from(pdf).toString('latin1'), /\/Lang ?\(en\)/);
  });

  test('the code holds the number of the case, and nothing else', async () => {
    const { points, width, height } = pictureOf(await letters.write(asked()));
    // Its types say that it exports one thing; what Node gives is a module of CommonJS.
    const read = (typeof jsqr === 'function' ? jsqr : (jsqr as unknown as { default: typeof jsqr }).default)(points, width, height);
    assert.equal(read?.data, 'F7K2-9QXM');
  });

  test('the address is where the window of an envelope is, and is nowhere where it was not given', async () => {
    const pdf = await letters.write(asked());
    const [name, last] = [placeOf(pdf, 'Havnevej'), placeOf(pdf, '9999')];
    assert.ok(Math.abs(name.left - 20) < 1 && name.top > 45 && name.bottom < 79, JSON.stringify(name));
    assert.ok(last.bottom < 79, JSON.stringify(last));
    assert.doesNotMatch(await textOf(asked({ address: undefined })), /Havnevej/);
  });

  for (const name of [
    longName,
    'Łukasz Żółć-Ørn',
    'Ayşe Yıldızoğlu',
    '#eval("1+1") *fed* _skrå_ $x^2$',
    '= Overskrift',
    '- punkt // væk /* og */ <mærke> @henvisning',
    '\\ #sys.inputs ~ `kode` "citat" [kasse] {blok}',
  ]) {
    test(`‘${name}’ stands there as it was typed`, async () => {
      const text = await textOf(asked({ giver: { ...asked().giver, name }, address: [name] }));
      for (const around of [`Kære ${name} `, `Digital Fuldmagt ${name} `, `${name} har skrevet under.`])
        // A name can be parted after a hyphen, at the end of a line.
        assert.ok(text.replaceAll('- ', '-').includes(around.replaceAll('- ', '-')), `${around}:\n${text}`);
    });
  }

  test('an Arabic name has its letters, in a font that is in the file', async () => {
    const pdf = await letters.write(kinds['with Arabic names'] ?? asked());
    assert.ok(fontsOf(pdf).some(({ name }) => name.includes('NotoSansArabic')));
    const text = pagesOf(pdf).join('');
    for (const letter of 'ليلىالخطيبأحمدبنيوسف') assert.ok(text.includes(letter), letter);
  });

  test('a name with a character that no font has is written all the same', async () => {
    const pdf = await letters.write(asked({ giver: { ...asked().giver, name: 'Li 王' } }));
    assert.equal(infoOf(pdf).get('Tagged'), 'yes');
    inOrder(pagesOf(pdf).join(' '), 'Kære Li', 'Underskrift');
  });

  test('it has no CPR number in it, nor any other ten digits in a row', async () => {
    for (const { name, born, cpr } of everybody) {
      const pdf = await letters.write(asked({ giver: { name, born } }));
      const text = `${pagesOf(pdf).join(' ')} ${[...infoOf(pdf).values()].join(' ')}`;
      assert.ok(!text.replace(/[\s-]/g, '').includes(cpr));
      assert.doesNotMatch(text, /\d{6}[- ]?\d{4}/);
    }
  });
});

describe('Making letters', () => {
  test('one that was made before leaves nothing in the next', async () => {
    const first = await letters.write(asked());
    await letters.write(asked({ giver: { ...asked().giver, name: longName } }));
    assert.deepEqual(await letters.write(asked()), first);
  });

  test('what cannot be laid out is said, without a word of what stood in it', async () => {
    const nowhere = typstLetters({ borgerservice: () => undefined, fonts: '/nowhere' });
    const broken = { ...asked(), asked: '2026-02-31' } as LetterContent;
    for (const writing of [letters.write(broken), nowhere.write(broken)])
      await assert.rejects(
        writing,
        (error: unknown) => error instanceof Error && !JSON.stringify([error.message, error.cause]).includes('Aage'),
      );
  });
});

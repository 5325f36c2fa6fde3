import { execFileSync } from 'node:child_process';
import { hasPoppler } from './find-poppler.mjs';

/**
 * Why tests of what a PDF shows are left out: false where they are not.
 *
 * @throws Where poppler is missing and `REQUIRE` names it.
 */
export function leftOut(): string | false {
  if (hasPoppler()) return false;
  if ((process.env['REQUIRE'] ?? '').split(',').includes('poppler')) throw new Error('No poppler on this machine.');
  return 'poppler is not on this machine';
}

const ask = (program: string, pdf: Uint8Array, ...options: string[]): Buffer =>
  // What it says of a file on the side is about the file's making, and no error.
  execFileSync(program, options, { input: pdf, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });

/** What a PDF says of itself, by the name of the fact, such as `Title`. */
export const infoOf = (pdf: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    ask('pdfinfo', pdf, '-')
      .toString()
      .split('\n')
      .map(line => [line.split(':', 1)[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );

/** The text of a PDF in the order of reading, page by page, with every gap a single blank. */
export const pagesOf = (pdf: Uint8Array): readonly string[] =>
  ask('pdftotext', pdf, '-raw', '-', '-')
    .toString()
    .split('\f')
    .slice(0, -1)
    .map(page => page.replace(/\s+/g, ' ').trim());

/** How the text is tagged: a line each, deeper where it is inside another. */
export const structureOf = (pdf: Uint8Array): string => ask('pdfinfo', pdf, '-struct-text', '-').toString();

/** The fonts of a PDF: what they are called, and whether they are in it. */
export const fontsOf = (pdf: Uint8Array): readonly { readonly name: string; readonly embedded: boolean }[] =>
  ask('pdffonts', pdf, '-')
    .toString()
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map(line => {
      const words = line.trim().split(/\s+/);
      // After the name stand its type and encoding, in one word or several; the last five are yes, yes, yes and two numbers.
      return { name: words[0] ?? '', embedded: words.at(-5) === 'yes' };
    });

/** Where words stand on the first page, in millimetres from its left and its upper edge. */
export function placeOf(pdf: Uint8Array, word: string): { readonly left: number; readonly top: number; readonly bottom: number } {
  const words = ask('pdftotext', pdf, '-bbox', '-l', '1', '-', '-').toString();
  const found = [...words.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].find(
    ([, , , , text]) => text === word,
  );
  if (!found) throw new Error(`There is no ${word} on the first page.`);
  const [left = 0, top = 0, bottom = 0] = found.slice(1, 4).map(points => (Number(points) * 25.4) / 72);
  return { left, top, bottom };
}

/** The first page as a picture, four numbers a point: red, green, blue, and how opaque. */
export function pictureOf(pdf: Uint8Array): { readonly points: Uint8ClampedArray; readonly width: number; readonly height: number } {
  const picture = ask('pdftoppm', pdf, '-r', '150', '-l', '1', '-gray', '-');
  // A PGM: three numbers in words, and then a byte for each point.
  const [header = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1')) ?? [];
  const greys = picture.subarray(header.length);
  const points = new Uint8ClampedArray(greys.length * 4);
  greys.forEach((grey, place) => points.set([grey, grey, grey, 255], place * 4));
  return { points, width: Number(width), height: Number(height) };
}

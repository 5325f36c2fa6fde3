import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { LetterContent, Letters } from '../../registry/ports.js';
import { compose, type Office } from './compose.js';
import { template } from './template.js';

export type { Office } from './compose.js';

/** What letters are made of. */
export interface LettersOptions {
  /** Borgerservice in a municipality, by its code. Where there is none, a letter names the municipality and says where to look. */
  readonly borgerservice: (municipality: string) => Office | undefined;
  /** The folder with the fonts, where a bundler has parted them from this file. */
  readonly fonts?: string | undefined;
}

/**
 * Letters as PDF, tagged for those who have them read aloud (PDF/UA-1), with all fonts in them.
 *
 * Needs the packages `@myriaddreamin/typst-ts-node-compiler` and `uqr`, which are fetched for the first letter. Nothing is asked of the network, nor of the
 * machine's own fonts.
 */
export function typstLetters({ borgerservice, fonts = besideThis }: LettersOptions): Letters {
  let press: Promise<Press> | undefined;
  return {
    async write(content) {
      // One that could not be had is asked for anew next time.
      press ??= openPress(fonts).catch((error: unknown) => {
        press = undefined;
        throw error;
      });
      return (await press)(content, borgerservice(content.municipality));
    },
  };
}

type Press = (content: LetterContent, office: Office | undefined) => Uint8Array<ArrayBuffer>;

const openPress = async (fonts: string): Promise<Press> => {
  const [{ NodeCompiler }, { renderSVG }] = await Promise.all([import('@myriaddreamin/typst-ts-node-compiler'), import('uqr')]);
  const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
  return (content, office) => {
    const page = compose(content, office, renderSVG(content.reference, { ecc: 'M', border: 0 }));
    try {
      return print(compiler, JSON.stringify(page));
    } finally {
      // What is remembered of a letter has people's names in it, and would grow with each.
      compiler.evictCache(0);
    }
  };
};

/** @throws Where the letter cannot be laid out. What the compiler says of it is left behind: it quotes the letter. */
function print(compiler: NodeCompiler, letter: string): Uint8Array<ArrayBuffer> {
  const source = { mainFileContent: template, inputs: { letter } };
  try {
    return new Uint8Array(compiler.pdf(source, { pdfStandard: 'ua-1' }));
  } catch {
    // Most likely a name has a character that no font here has. It is shown as a box then, and the file does not claim to be PDF/UA.
  }
  try {
    return new Uint8Array(compiler.pdf(source));
  } catch {
    throw new Error('The letter could not be laid out.');
  }
}

/** In the source and in the package alike. Not written as one `new URL(…)`, which bundlers take for a file to put into the code. */
const besideThis = join(dirname(fileURLToPath(import.meta.url)), 'fonts');

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { explain, inWords, nexus } from './explain.js';

/** What a program of the command line has around it. */
export interface Surroundings {
  /** All that comes in by standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether somebody would have to type it. */
  readonly interactive: boolean;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

const help = `Reads the privileges claim of a login through NemLog-in, and says for whom one may act by it.
No CPR number is printed, and nothing is sent anywhere.

  fuldmagt-claim [options] [file]

The claim is the value of https://data.gov.dk/model/core/eid/privilegesIntermediate, in base64 or as XML:
in a file, or by standard input.

  --privilege <id>   a privilege of your portal; may be given more than once
                     (unless you say so: ${nexus})
  --any-namespace    read it also where its namespace is not one of the profile's
  --max-bytes <n>    how large it may be (262144)
  --json             answer in JSON
  --help             this

It ends with 0 where the claim could be read, with 1 where it could not, and with 2 where it was called wrongly.`;

/** More than this is not read, whatever is asked for. */
const most = 64 * 1024 * 1024;

/**
 * The program `fuldmagt-claim`: explains a claim, and each fault with what to do.
 *
 * @returns How it ends: 0 where the claim could be read, 1 where it could not, 2 where the program was called wrongly.
 */
export async function claimProgram(words: readonly string[], { input, interactive, say, complain }: Surroundings): Promise<0 | 1 | 2> {
  const asked = argumentsIn(words);
  if (!asked) {
    complain('There is no such option. fuldmagt-claim --help names those there are.');
    return 2;
  }
  if (asked.help) {
    say(help);
    return 0;
  }
  const maxBytes = asked['max-bytes'] === undefined ? undefined : Number(asked['max-bytes']);
  if (maxBytes !== undefined && !(Number.isInteger(maxBytes) && maxBytes > 0 && maxBytes <= most)) {
    complain(`--max-bytes is a whole number from 1 to ${most}.`);
    return 2;
  }
  const [file, ...others] = asked.files;
  if (others.length > 0) {
    complain('One claim at a time: give one file, or none.');
    return 2;
  }
  const fromInput = file === undefined || file === '-';
  if (fromInput && interactive) {
    complain('Give a file, or pipe the claim in. fuldmagt-claim --help says more.');
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = fromInput ? await all(input) : await readFile(file);
  } catch (error) {
    // Not the name: whoever gives the claim itself in place of a file would see it again.
    complain(`The file cannot be read (${(error as { code?: string }).code ?? 'unknown'}). To hand over the claim itself, pipe it in.`);
    return 2;
  }
  const privileges = asked.privilege.length > 0 ? asked.privilege : [nexus];
  const explanation = explain(textOf(bytes), { privileges, anyNamespace: asked['any-namespace'], maxBytes });
  if (asked.json) say(JSON.stringify(explanation, undefined, 2));
  else for (const line of inWords(explanation, privileges)) say(line);
  return explanation.readable ? 0 : 1;
}

const argumentsIn = (words: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        privilege: { type: 'string', multiple: true, default: [] },
        'any-namespace': { type: 'boolean', default: false },
        'max-bytes': { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, files: positionals };
  } catch {
    return undefined;
  }
};

async function all(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input) {
    pieces.push(piece);
    length += piece.length;
    if (length > most) break;
  }
  return Buffer.concat(pieces);
}

/** What is in a file, as text. PowerShell writes UTF-16; what is neither that nor UTF-8 is handed on as base64, so that it is refused as what it is. */
const textOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('base64');
  }
};

import * as z from 'zod/mini';

/** What is set from outside, in the environment of the process. */
export interface Settings {
  /** The port to listen on. 0 is any that is free. */
  readonly port: number;
  /** The address to listen at. Absent: at every one that the machine has. */
  readonly host?: string | undefined;
  /** A PostgreSQL server and a database on it. It goes before `folder`. */
  readonly url?: string | undefined;
  /** Where an embedded database is kept. */
  readonly folder: string;
  /** How many connections to PostgreSQL one process has at most. */
  readonly connections: number;
  /** The least that a line of the log has to weigh. */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** The most that a body may hold, in bytes. */
  readonly bodyBytes: number;
  /** The most that the headers of a request may hold together, in bytes. */
  readonly headerBytes: number;
  /** How long a request may take, to come in and to be answered, in seconds. */
  readonly requestSeconds: number;
  /** How many streams one process holds open at most. */
  readonly streams: number;
  /** How long a process that is told to stop goes on answering what is under way, in seconds. */
  readonly stopSeconds: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const whole = (least: number, most: number) => ({
  says: `a whole number from ${least} to ${most}`,
  schema: z.pipe(z.string().check(z.regex(/^\d{1,12}$/)), z.pipe(z.transform(Number), z.int().check(z.minimum(least), z.maximum(most)))),
});

const oneOf = <const Choices extends readonly [string, ...string[]]>(...choices: Choices) => ({
  says: `one of ${choices.join(', ')}`,
  schema: z.enum(choices),
});

/** What each setting is called outside, what it has to be, and what it is where nobody says it. Of a secret one the value is never repeated. */
const known = {
  port: { name: 'PORT', ...whole(0, 65_535), fallback: '8080' },
  host: { name: 'HOST', says: 'an address of this machine', schema: z.string().check(z.regex(/^[\w.:%-]{1,255}$/)), fallback: undefined },
  url: {
    name: 'DATABASE_URL',
    says: 'the address of a PostgreSQL database, such as postgres://user@host/database',
    schema: z.string().check(z.refine(isPostgres)),
    fallback: undefined,
    secret: true,
  },
  folder: { name: 'DATA_DIR', says: 'a folder', schema: z.string().check(z.refine(path => !path.includes('\0'))), fallback: '.data' },
  connections: { name: 'DATABASE_CONNECTIONS', ...whole(2, 1_000), fallback: '10' },
  logLevel: { name: 'LOG_LEVEL', ...oneOf('debug', 'info', 'warn', 'error', 'silent'), fallback: 'info' },
  bodyBytes: { name: 'MAX_BODY_BYTES', ...whole(4_096, 1_048_576), fallback: '65536' },
  headerBytes: { name: 'MAX_HEADER_BYTES', ...whole(4_096, 65_536), fallback: '16384' },
  requestSeconds: { name: 'REQUEST_SECONDS', ...whole(1, 600), fallback: '30' },
  streams: { name: 'MAX_STREAMS', ...whole(0, 100_000), fallback: '2000' },
  stopSeconds: { name: 'STOP_SECONDS', ...whole(0, 600), fallback: '10' },
} as const satisfies Record<
  keyof Settings,
  { name: string; says: string; schema: z.ZodMiniType; fallback: string | undefined; secret?: boolean }
>;

/** What each setting is called, for a page that lists them. */
export const settingNames: readonly string[] = Object.values(known).map(({ name }) => name);

/** Settings that cannot be had as they are written. It says all that is wrong, a line each, and repeats no secret. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * The settings of a process, read once. What is empty is not set.
 *
 * @throws {SettingsError} Where anything is not what it has to be: all of it is named, so that nobody has to start four times.
 */
export function settingsIn(environment: Environment): Settings {
  const faults: string[] = [];
  const read = Object.entries(known).map(([field, setting]) => {
    const { name, says, schema, fallback } = setting;
    const value = environment[name]?.trim() || fallback;
    if (value === undefined) return [field, undefined];
    const { success, data } = z.safeParse(schema, value);
    if (!success) faults.push(`${name} is ${says}${'secret' in setting ? '.' : `, and not ${JSON.stringify(value.slice(0, 100))}.`}`);
    return [field, data];
  });
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  return Object.fromEntries(read) as Settings;
}

function isPostgres(url: string): boolean {
  return URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);
}

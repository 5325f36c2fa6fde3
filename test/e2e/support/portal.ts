import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The example portal as `npm start` runs it, in a process of its own. */
export interface RunningPortal {
  readonly address: string;
  /** Everything that it has written, a line each. It goes on growing. */
  readonly lines: readonly string[];
  /** Presses Ctrl-C, waits until it has ended, and answers with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the portal: on a port that nobody uses, unless one is named, and with its data where the environment says. */
export async function startPortal({ port, ...env }: { port?: number; DATA_DIR?: string; DATABASE_URL?: string }): Promise<RunningPortal> {
  const at = port ?? (await freePort());
  // An empty address is none: the database of whoever runs the tests is not for them to write in.
  const child = spawn(process.execPath, ['.ci/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', ...env, PORT: String(at) },
  });
  const lines: string[] = [];
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const stopWithUs = () => child.kill('SIGTERM');
  process.once('exit', stopWithUs);

  const address = `http://localhost:${at}`;
  const started = new Promise<void>(resolve => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        lines.push(line);
        if (line.includes(address)) resolve();
      });
    }
  });
  await Promise.race([
    started,
    ended.then(([code]) => {
      throw new Error(`The portal ended with ${code} before it had begun:\n${lines.join('\n')}`);
    }),
  ]);

  return {
    address,
    lines,
    async stop() {
      child.kill('SIGINT');
      const [code] = await ended;
      process.off('exit', stopWithUs);
      return code;
    },
  };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

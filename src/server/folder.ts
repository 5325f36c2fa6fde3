import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { kill, pid } from 'node:process';

const ours = new Set<string>();

/**
 * Takes a data folder for this process, making it where it is not there. An embedded database does not notice when two processes write to it, and both lose.
 *
 * @returns What gives the folder back.
 * @throws Where another process that is still running has it.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const path = resolve(folder);
  const note = resolve(path, 'in-use-by');
  await mkdir(path, { recursive: true });
  if (ours.has(path) || (await isRunning(await readFile(note, 'utf8').catch(() => '')))) {
    throw new Error(`the data folder ${folder} is in use by another process: end that one, or choose another folder`);
  }
  await writeFile(note, await nameOf(pid));
  ours.add(path);
  return async () => {
    await rm(note, { force: true });
    ours.delete(path);
  };
}

/** A process by its number and, where the system tells, the moment it began: numbers are used again, in containers all the time. */
const nameOf = async (number: number): Promise<string> => `${number} ${(await factsOf(number))[19] ?? ''}`.trim();

const isRunning = async (name: string): Promise<boolean> => {
  const number = Number.parseInt(name, 10);
  if (!(number > 0) || number === pid) return false;
  try {
    kill(number, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  // One that was killed keeps its number until whoever started it looks, which can be never.
  const [state] = await factsOf(number);
  return state !== 'Z' && (await nameOf(number)) === name;
};

/** Of what the system tells of a process, what comes after its name, which can hold anything. First its state, and the moment it began at the twentieth place. */
const factsOf = async (number: number): Promise<string[]> => {
  const stat = await readFile(`/proc/${number}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

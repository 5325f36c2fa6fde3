import { spawnSync } from 'node:child_process';

/** Whether poppler's programs are here, by which a PDF is read and turned into a picture. */
export const hasPoppler = () =>
  ['pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm'].every(program => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined);

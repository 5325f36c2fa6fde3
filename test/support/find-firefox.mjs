import { existsSync } from 'node:fs';

/** Where to find a Firefox: at `FIREFOX_PATH`, else the one on the machine. */
export const findFirefox = () => process.env.FIREFOX_PATH ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(path => existsSync(path));

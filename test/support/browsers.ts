import { launch, type Browser } from 'puppeteer-core';
import { launchChromium } from './chromium.js';
import { findFirefox } from './find-firefox.mjs';

const firefox = findFirefox();

/** The browsers that a journey of a citizen is walked in, each with how it is started; without that where the machine has none. */
export const browsers: readonly [name: string, start: (() => Promise<Browser>) | undefined][] = [
  ['Chromium', launchChromium],
  [
    'Firefox',
    firefox
      ? () => launch({ browser: 'firefox', executablePath: firefox, headless: true, defaultViewport: { width: 1280, height: 900 } })
      : undefined,
  ],
];

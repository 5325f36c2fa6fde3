import { emulateMedia } from '@web/test-runner-commands';

/** Looks at the page as it is printed. Only Chromium can be told to show it so: elsewhere nothing is looked at. */
export async function onPaper(look: () => void): Promise<void> {
  if (!navigator.userAgent.includes('Chrome')) return;
  await emulateMedia({ media: 'print' });
  try {
    look();
  } finally {
    await emulateMedia({ media: 'screen' });
  }
}

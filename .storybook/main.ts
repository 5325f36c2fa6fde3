import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

/** The stories: one for each situation, on the memory world. Nothing here asks the network. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: vite =>
    mergeConfig(vite, {
      build: { chunkSizeWarningLimit: 2000 },
      // Named, so that the renderer shares the one Lit that is bundled beforehand, and does not bring a second.
      optimizeDeps: { include: ['lit', 'lit/decorators.js', 'lit/directive-helpers.js'] },
    }),
};

export default config;

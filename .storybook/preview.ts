import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';
import { directionOf } from '../src/locale/language.js';
import './themes.css';

setCustomElementsManifest(manifest);

/**
 * Puts a story on a portal's page, in the language and colours that the toolbar says. Some stories say for themselves: `globals: { lang: 'ar' }`.
 *
 * Among others in the documentation it gets a box, because a page has one main part and one heading of its own.
 */
const onAPage: Decorator = (story, { globals, viewMode }) => {
  const { lang, theme } = globals as { lang: string; theme: string };
  const dir = directionOf(lang);
  if (viewMode === 'docs') return html`<div class="story" lang=${lang} dir=${dir} data-theme=${theme}>${story()}</div>`;
  return html`
    <main class="story" lang=${lang} dir=${dir} data-theme=${theme}>
      <h1 lang="da" dir="ltr">Mit Strandby</h1>
      ${story()}
    </main>
  `;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onAPage],
  globalTypes: {
    lang: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'da', title: 'Dansk' },
          { value: 'en', title: 'English' },
          { value: 'ar', title: 'العربية' },
          { value: 'en-XA', title: 'Pseudo' },
        ],
      },
    },
    theme: {
      description: 'Colours',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'strandby', title: 'Strandby' },
        ],
      },
    },
  },
  initialGlobals: { lang: 'da', theme: 'light' },
  parameters: { a11y: { test: 'error' }, controls: { expanded: true }, layout: 'fullscreen' },
};

export default preview;

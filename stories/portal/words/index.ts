import { directionOf } from '../../../src/locale/language.js';
import { ar } from './ar.js';
import { da } from './da.js';
import { en } from './en.js';

export type PortalWords = typeof da;

/** The languages that the portal can be read in, each by its own name. */
export const languages = { da: 'Dansk', en: 'English', ar: 'العربية' } as const;
export type Language = keyof typeof languages;

export const isLanguage = (tag: string | undefined): tag is Language => tag !== undefined && Object.hasOwn(languages, tag);

/** A language with its words and its direction. */
export interface Reading {
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly words: PortalWords;
}

const all: Readonly<Record<Language, PortalWords>> = { da, en, ar };

export const readingIn = (lang: Language): Reading => ({ lang, dir: directionOf(lang), words: all[lang] });

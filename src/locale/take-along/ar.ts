import type { da } from './da.js';

export const ar: typeof da = {
  print: 'طباعة',
  copy: 'نسخ النص',
  copied: 'تم نسخ النص.',
  marked: 'النص محدَّد. يمكنك الآن نسخه.',
  blocked: 'لم يفتح متصفحك نافذة جديدة. إليك النص وحده. يمكنك طباعته بزر الطباعة في المتصفح.',
};

import type { da } from './da.js';

export const ar: typeof da = {
  help: 'تحتاج إلى مساعدة',
  close: 'إغلاق',
  loading: 'جارٍ التحميل …',
  failed: phone => `لا يمكننا تحميل المساعدة. حاول مرة أخرى أو اتصل على ${phone}.`,
  tryAgain: 'حاول مرة أخرى',
  reload: 'أعد تحميل الصفحة',
};

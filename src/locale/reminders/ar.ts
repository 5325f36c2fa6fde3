import type { da } from './da.js';

export const ar: typeof da = {
  save: 'أضف الأيام إلى تقويمك',
  about: 'تحصل على ملف لتقويمك. لا توجد فيه أسماء.',
  saved: 'تم تنزيل الملف. افتحه لإضافة الأيام إلى تقويمك.',
  notice: {
    summary: 'التوكيل سينتهي قريبًا',
    text: (reference, day) => `التوكيل رقم ${reference} ساري حتى نهاية يوم ${day}. هل يلزم أن يستمر أطول؟ اعمل توكيلًا جديدًا قبل ذلك.`,
  },
  lastDay: {
    summary: 'اليوم الأخير للتوكيل',
    text: (reference, day) => `لا يمكن استخدام التوكيل رقم ${reference} ابتداءً من ${day}.`,
  },
};

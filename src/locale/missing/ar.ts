import type { da } from './da.js';

export const ar: typeof da = {
  pages: 'لم تكن جميع صفحات الرسالة مرفقة. يجب إرفاقها كلها.',
  signature: 'لم تكن الرسالة موقّعة ممن يجب عليه توقيعها.',
  date: 'لم يكن مكتوبًا في أي تاريخ وُقّعت الرسالة.',
  'guardianship-order': 'لم تُرفق نسخة من قرار تعيين الوصي (værgebeskikkelse)، أو لم يكن شاملًا لكل الأمور.',
  'future-mandate': 'لم تُرفق نسخة من التوكيل المستقبلي (fremtidsfuldmagt)، أو لم يكن شاملًا لكل الأمور.',
  'personal-record': 'لم تُرفق نسخة من شهادة سجل الأشخاص (personbogsattest).',
  'general-mandate': 'لم تُرفق نسخة من التوكيل العام (generalfuldmagt)، أو لم يكن شاملًا لكل الأمور.',
};

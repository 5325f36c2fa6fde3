import type { da } from './da.js';

export const ar: typeof da = {
  columns: {
    side: 'من يساعد',
    name: 'الاسم',
    born: 'تاريخ الميلاد',
    powers: 'المجالات',
    state: 'الحالة',
    from: 'من',
    until: 'حتى نهاية',
    reference: 'الرقم',
  },
  side: { holder: 'أنت تساعد', giver: 'يساعدك' },
  title: day => `توكيلاتي في ${day}`,
  parts: { iHelp: 'من تساعدهم', helpsMe: 'من يساعدك', waiting: 'بانتظار الرد', over: 'المنتهية' },
  none: 'ليس لديك أي توكيل.',
  fetching: (here, total) => `يجري تحميل ${here} من ${total} …`,
  saved: 'تم تنزيل الملف في المكان الذي يحفظ فيه متصفحك الملفات. توجد فيه أسماء، فحافظ عليه جيدًا.',
  ready: 'القائمة جاهزة. اضغط لطباعتها.',
  print: 'اطبع الآن',
};

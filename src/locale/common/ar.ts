import type { da } from './da.js';

export const ar: typeof da = {
  loading: 'جارٍ التحميل …',
  reload: 'أعد تحميل الصفحة',
  tryAgain: 'حاول مرة أخرى',
  close: 'إغلاق',
  back: 'رجوع',
  born: day => `تاريخ الميلاد ${day}`,
  nameless: 'الاسم غير معروف',
  demo: 'هذا عرض تجريبي. لا يُرسل أي شيء، وهؤلاء الأشخاص غير حقيقيين.',
  failedTitle: 'لا يمكننا الاتصال',
  noBackendTitle: 'يمكنك فعل ذلك على borger.dk',
  noBackend: 'لا يمكنك عمل توكيلات في هذه الصفحة. يمكنك ذلك على borger.dk. جهّز MitID الخاص بك.',
  mandatesElsewhere: {
    title: 'توكيلاتك موجودة على borger.dk',
    text: 'لا يمكنك رؤية توكيلاتك في هذه الصفحة. سجّل الدخول على borger.dk باستخدام MitID الخاص بك، واختر «Mine fuldmagter» (توكيلاتي). هناك يمكنك رؤيتها والموافقة عليها وحذفها.',
    brief: 'عرض توكيلاتك على borger.dk',
  },
  toSelfService: 'الانتقال إلى borger.dk',
  callSupport: phone => `هل تحتاج إلى مساعدة؟ اتصل بدعم Digital Fuldmagt على الرقم ${phone}.`,
  supportHours: 'أيام العمل 8‑20. عطلة نهاية الأسبوع والعطل الرسمية 10‑16. يوما 24 و31 ديسمبر 10‑14.',
};

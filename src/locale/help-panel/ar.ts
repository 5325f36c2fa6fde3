import type { da } from './da.js';

export const ar: typeof da = {
  opening: 'بالتوكيل الرقمي يمكنك أن تساعد شخصًا آخر، ويمكنك أيضًا أن تحصل على المساعدة. ماذا تريد؟',
  search: 'ابحث في المساعدة',
  findWay: 'اعثر على طريقك',
  findWayAbout: 'أجب عن بضعة أسئلة لتعرف ما عليك فعله الآن.',
  doors: {
    mitid: { title: 'الحصول على MitID', about: 'تحتاج إلى MitID لتسجيل الدخول.' },
    request: { title: 'طلب توكيل', about: 'تريد أن تساعد شخصًا آخر.' },
    answer: { title: 'الموافقة أو الرفض', about: 'شخص آخر يريد مساعدتك وقد طلب توكيلًا.' },
    give: { title: 'إعطاء توكيل', about: 'شخص آخر سيساعدك.' },
  },
  moreTopics: 'كل المواضيع',
  moreTopicsAbout: 'الوصاية والرسائل وDigital Post وغير ذلك الكثير.',
  contacts: 'اتصل أو احضر',
  contactsAbout: 'اعرف من يجيب عن ماذا ومتى يكون مفتوحًا.',
  practise: 'جرّب أولًا',
  practiseAbout: 'تدرّب مع أشخاص من تأليفنا. لا يُرسل أي شيء.',
  back: 'رجوع',
  toStart: 'إلى الصفحة الأولى للمساعدة',
  loading: 'جارٍ التحميل …',
  failed: phone => `لا يمكننا تحميل الصفحة. حاول مرة أخرى أو اتصل على ${phone}.`,
  tryAgain: 'حاول مرة أخرى',
  start: 'سجّل الدخول وابدأ',
  copyLink: 'انسخ رابطًا لهذه الصفحة',
  copied: 'تم نسخ الرابط.',
  notCopied: 'لا يمكن نسخ الرابط هنا. اكتبه:',
};

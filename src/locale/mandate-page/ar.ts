import type { da } from './da.js';

const plural = new Intl.PluralRules('ar');

/** A number of days: Arabic has a form of its own for one, two, few, and many. */
const days = (number: number): string => {
  const rule = plural.select(number);
  if (rule === 'one') return 'يوم واحد';
  if (rule === 'two') return 'يومين';
  return `${number} ${rule === 'few' ? 'أيام' : rule === 'many' ? 'يومًا' : 'يوم'}`;
};

export const ar: typeof da = {
  preview: {
    can: { giver: name => `ما يستطيع ${name} فعله`, holder: 'ما تستطيع فعله' },
    could: { giver: name => `ما يستطيع ${name} فعله عند الموافقة`, holder: 'ما تستطيع فعله عند الموافقة' },
    cannot: { giver: name => `ما لا يستطيع ${name} فعله مع ذلك`, holder: 'ما لا تستطيع فعله مع ذلك' },
  },
  life: {
    title: 'مدة التوكيل',
    scale: 'يبيّن الخط الترتيب فقط، وليس مرسومًا بمقياس الأيام.',
    key: { 'in-force': 'ساري', window: 'يمكن تمديده', wanted: 'ساري إذا تم تمديده' },
    today: 'اليوم',
    tomorrow: 'غدًا',
    yesterday: 'أمس',
    in: number => `بعد ${days(number)}`,
    ago: number => `قبل ${days(number)}`,
    moment: {
      from: 'اليوم الأول.',
      again: 'يسري من جديد ابتداءً من هذا اليوم.',
      extended: 'مُدّد ابتداءً من هذا اليوم.',
      notice: 'يصلكما إشعار بأن التوكيل سينتهي قريبًا.',
      pause: 'اليوم الأخير قبل انقطاع.',
      'last-day': 'اليوم الأخير. يسري حتى نهاية هذا اليوم.',
      'extend-from': 'أول يوم يمكن فيه طلب التمديد.',
      'extend-until': 'آخر يوم يمكن فيه طلب التمديد.',
      wanted: 'اليوم الأخير الجديد إذا تمت الموافقة على التمديد.',
    },
    ended: { deleted: 'حُذف.', replaced: 'حل محله توكيل جديد.', 'ended-by-death': 'انتهى.' },
  },
  change: {
    title: 'ما الذي يتغير',
    gone: 'ينتهي',
    kept: 'يستمر',
    added: 'جديد',
    lastDay: 'اليوم الأخير',
    longer: (before, after) => `الآن ${before}. وبعد ذلك ${after}.`,
    same: day => `يبقى ${day}.`,
  },
  talk: {
    title: 'تحدّث مع أحد أولًا',
    text: 'هل أنت متردد؟ تحدّث مع شخص تثق به قبل أن ترد. يمكنك أيضًا الاتصال.',
  },
  wrong: {
    title: 'هل هناك خطأ ما؟',
    readOut: 'اقرأ هذا الرقم عند الاتصال:',
    fault: 'هل المكتوب هنا غير صحيح؟ أو لا تجد ما تبحث عنه؟',
    letter: 'هل يتعلق الأمر برسالة، أو بسبب رفض شيء ما؟',
    noMitid: 'أليس لديك MitID، أو يصعب عليك فعل ذلك بنفسك؟',
    elsewhere: 'ألا يمكن استخدام التوكيل حيث تحتاجان إليه؟',
    ask: 'اسأل الجهة التي تريدان استخدامه لديها، مثل المستشفى أو البلدية.',
    stranger: name => `ألا تعرف ${name}؟`,
    rejectIt: 'عليك إذًا رفض الطلب.',
    deleteIt: 'عليك إذًا حذف التوكيل.',
    misused: 'هل استخدم شخص آخر MitID الخاص بك؟ اتصل فورًا بدعم MitID.',
  },
  paper: {
    title: 'خذه معك على ورق',
    print: 'طباعة التوكيل',
    whole: reference => `توكيل ${reference}`,
    pocket: 'طباعة بطاقة للجيب',
    about: 'بطاقة الجيب ملخص قصير تحمله معك. لا يوجد فيها رقم CPR الخاص بك.',
    cardTitle: 'بطاقة جيب للتوكيل',
    helps: 'من يساعد',
    helped: 'من يتلقى المساعدة',
    what: 'في ما يلي',
    until: 'حتى نهاية يوم',
    phone: 'المساعدة عبر الهاتف',
    how: 'كيف تستخدمه',
    steps: 'سجّل الدخول باستخدام MitID الخاص بك. اختر من تتصرف نيابة عنه.',
    noProof: 'البطاقة للتذكير فقط، ولا تتيح الدخول إلى أي شيء.',
  },
};

import type { da } from './da.js';

export const ar: typeof da = {
  giver: {
    covers: {
      'use-online': helper => `بإمكان ${helper} استخدام الخدمة الذاتية نيابة عنك.`,
      'see-online': helper => `بإمكان ${helper} الاطلاع على معلوماتك في الخدمة الذاتية.`,
      'act-online': helper => `بإمكان ${helper} التصرف نيابة عنك في الخدمة الذاتية.`,
      call: helper => `بإمكان ${helper} الاتصال هاتفيًا بالجهة المختصة نيابة عنك.`,
      'decide-by-phone': helper => `بإمكان ${helper} اتخاذ قرارات نيابة عنك بالهاتف.`,
      meet: helper => `بإمكان ${helper} الحضور شخصيًا إلى الجهة المختصة نيابة عنك.`,
      'digital-post': helper => `بإمكان ${helper} الكتابة إلى الجهة المختصة نيابة عنك في Digital Post.`,
      'receive-letters': helper => `تصل إلى ${helper} نسخة من رسائل الجهة المختصة إليك.`,
    },
    leaves: {
      'use-online': helper => `ليس بإمكان ${helper} استخدام الخدمة الذاتية نيابة عنك.`,
      'see-online': helper => `ليس بإمكان ${helper} الاطلاع على معلوماتك في الخدمة الذاتية.`,
      'act-online': helper => `ليس بإمكان ${helper} طلب شيء أو تغيير شيء نيابة عنك في الخدمة الذاتية.`,
      call: helper => `ليس بإمكان ${helper} الاتصال هاتفيًا بالجهة المختصة نيابة عنك.`,
      'decide-by-phone': helper => `ليس بإمكان ${helper} اتخاذ قرارات نيابة عنك بالهاتف.`,
      meet: helper => `ليس بإمكان ${helper} الحضور شخصيًا إلى الجهة المختصة نيابة عنك.`,
      'digital-post': helper => `ليس بإمكان ${helper} القراءة أو الكتابة في Digital Post الخاص بك.`,
      'receive-letters': helper => `لا تصل إلى ${helper} نسخة من رسائل الجهة المختصة إليك.`,
    },
    only: helper => `ليس بإمكان ${helper} فعل شيء غير ما هو مكتوب في التوكيل.`,
  },
  holder: {
    covers: {
      'use-online': helped => `بإمكانك استخدام الخدمة الذاتية نيابة عن ${helped}.`,
      'see-online': helped => `بإمكانك الاطلاع على معلومات عن ${helped} في الخدمة الذاتية.`,
      'act-online': helped => `بإمكانك التصرف نيابة عن ${helped} في الخدمة الذاتية.`,
      call: helped => `بإمكانك الاتصال هاتفيًا بالجهة المختصة نيابة عن ${helped}.`,
      'decide-by-phone': helped => `بإمكانك اتخاذ قرارات نيابة عن ${helped} بالهاتف.`,
      meet: helped => `بإمكانك الحضور شخصيًا إلى الجهة المختصة نيابة عن ${helped}.`,
      'digital-post': helped => `بإمكانك الكتابة إلى الجهة المختصة نيابة عن ${helped} في Digital Post.`,
      'receive-letters': helped => `تصل إليك نسخة من رسائل الجهة المختصة إلى ${helped}.`,
    },
    leaves: {
      'use-online': helped => `ليس بإمكانك استخدام الخدمة الذاتية نيابة عن ${helped}.`,
      'see-online': helped => `ليس بإمكانك الاطلاع على معلومات عن ${helped} في الخدمة الذاتية.`,
      'act-online': helped => `ليس بإمكانك طلب شيء أو تغيير شيء نيابة عن ${helped} في الخدمة الذاتية.`,
      call: helped => `ليس بإمكانك الاتصال هاتفيًا بالجهة المختصة نيابة عن ${helped}.`,
      'decide-by-phone': helped => `ليس بإمكانك اتخاذ قرارات نيابة عن ${helped} بالهاتف.`,
      meet: helped => `ليس بإمكانك الحضور شخصيًا إلى الجهة المختصة نيابة عن ${helped}.`,
      'digital-post': helped => `ليس بإمكانك القراءة أو الكتابة في Digital Post نيابة عن ${helped}.`,
      'receive-letters': helped => `لا تصل إليك نسخة من رسائل الجهة المختصة إلى ${helped}.`,
    },
    only: helped => `ليس بإمكانك أن تفعل نيابة عن ${helped} شيئًا غير ما هو مكتوب في التوكيل.`,
  },
  partly: 'ينطبق ذلك على جزء مما تم اختياره فقط.',
};

import type { da } from './da.js';

export const ar: typeof da = {
  powers: 'يتعلق التوكيل بما يلي:',
  reference: reference => `رقم التوكيل هو ${reference}. اذكر هذا الرقم إذا اتصلت بشأنه.`,
  request: {
    giver: {
      subject: other => `طلب توكيل من ${other}`,
      opening: other => `يريد ${other} مساعدتك، ولذلك يطلب منك توكيلًا.`,
      until: day => `إذا وافقت فسيكون التوكيل ساريًا حتى نهاية يوم ${day}.`,
      closing: 'سجّل الدخول واطّلع على الطلب. القرار لك: نعم أو لا. إذا كنت لا تعرف هذا الشخص فقل لا.',
    },
  },
  approved: {
    giver: {
      subject: other => `لقد أعطيت توكيلًا إلى ${other}`,
      opening: other => `لقد وافقت على طلب ${other}. التوكيل ساري المفعول الآن.`,
      until: day => `التوكيل ساري حتى نهاية يوم ${day}.`,
      closing: 'يمكنك حذف التوكيل في أي وقت من قائمة «توكيلاتي».',
    },
    holder: {
      subject: other => `تمت الموافقة على طلبك من ${other}`,
      opening: other => `حصلت على توكيل من ${other}. التوكيل ساري المفعول الآن.`,
      until: day => `التوكيل ساري حتى نهاية يوم ${day}.`,
      closing: 'سجّل الدخول باستخدام MitID الخاص بك، ثم اختر الشخص الذي تريد التصرف نيابة عنه.',
    },
  },
  rejected: {
    holder: {
      subject: other => `رُفض طلبك من ${other}`,
      opening: other => `كان الرد من ${other} بالرفض، ولم تحصل على توكيل.`,
      until: day => `طلبت أن يكون التوكيل ساريًا حتى نهاية يوم ${day}.`,
      closing: 'إذا كان ذلك خطأ فتحدثا معًا. يمكنك دائمًا إرسال طلب جديد.',
    },
  },
  withdrawn: {
    giver: {
      subject: other => `سُحب الطلب المرسل من ${other}`,
      opening: other => `لم يعد هناك طلب توكيل من ${other}.`,
      until: day => `كان من المطلوب أن يكون التوكيل ساريًا حتى نهاية يوم ${day}.`,
      closing: 'لا يلزمك فعل أي شيء.',
    },
  },
  given: {
    holder: {
      subject: other => `حصلت على توكيل من ${other}`,
      opening: other => `يمكنك الآن مساعدة ${other}. التوكيل ساري المفعول بالفعل.`,
      until: day => `التوكيل ساري حتى نهاية يوم ${day}.`,
      closing: 'سجّل الدخول باستخدام MitID الخاص بك، ثم اختر الشخص الذي تريد التصرف نيابة عنه.',
    },
  },
  deleted: {
    giver: {
      subject: other => `حُذف توكيلك إلى ${other}`,
      opening: other => `لم يعد بإمكان ${other} التصرف نيابة عنك بهذا التوكيل.`,
      until: day => `كان التوكيل ساريًا حتى نهاية يوم ${day}.`,
      closing: 'إذا كنتما لا تزالان بحاجة إليه فاعملا توكيلًا جديدًا.',
    },
    holder: {
      subject: other => `حُذف توكيلك من ${other}`,
      opening: other => `لم يعد بإمكانك التصرف نيابة عن ${other} بهذا التوكيل.`,
      until: day => `كان التوكيل ساريًا حتى نهاية يوم ${day}.`,
      closing: 'إذا كنتما لا تزالان بحاجة إليه فاعملا توكيلًا جديدًا.',
    },
  },
  'extension-requested': {
    giver: {
      subject: other => `طلب تمديد من ${other}`,
      opening: other => `يطلب منك ${other} تمديد توكيل.`,
      until: day => `إذا وافقت فسيكون ساريًا من يوم موافقتك حتى نهاية يوم ${day}.`,
      closing: 'سجّل الدخول وأجب بنعم أو لا. القرار لك.',
    },
  },
  'extension-approved': {
    giver: {
      subject: other => `لقد مدّدت التوكيل إلى ${other}`,
      opening: other => `لقد وافقت على التمديد. التوكيل إلى ${other} ساري المفعول الآن.`,
      until: day => `التوكيل ساري حتى نهاية يوم ${day}.`,
      closing: 'يمكنك حذف التوكيل في أي وقت من قائمة «توكيلاتي».',
    },
    holder: {
      subject: other => `وافق ${other} على التمديد`,
      opening: other => `مُدِّد التوكيل من ${other}. يمكنك استخدامه الآن.`,
      until: day => `التوكيل ساري حتى نهاية يوم ${day}.`,
      closing: 'سجّل الدخول باستخدام MitID الخاص بك، ثم اختر الشخص الذي تريد التصرف نيابة عنه.',
    },
  },
  'extension-rejected': {
    holder: {
      subject: other => `رُفض التمديد من ${other}`,
      opening: other => `كان الرد من ${other} برفض تمديد توكيلك.`,
      until: day => `آخر يوم له هو ${day}.`,
      closing: 'إذا كان ذلك خطأ فتحدثا معًا.',
    },
  },
  'ended-by-death': {
    giver: {
      subject: other => `انتهى توكيلك إلى ${other}`,
      opening: other => `سجّل سجل CPR حالة وفاة. لذلك انتهى توكيلك إلى ${other}.`,
      until: day => `كان من المقرر أن يسري حتى نهاية يوم ${day}.`,
      closing: 'لا يلزمك فعل أي شيء. إذا كانت لديك أسئلة فاتصل بنا.',
    },
    holder: {
      subject: other => `انتهى توكيلك من ${other}`,
      opening: other => `سجّل سجل CPR حالة وفاة. لذلك انتهى توكيلك من ${other}.`,
      until: day => `كان من المقرر أن يسري حتى نهاية يوم ${day}.`,
      closing: 'لا يلزمك فعل أي شيء. إذا كانت لديك أسئلة فاتصل بنا.',
    },
  },
  replaces: {
    request: 'إذا وافقت، ينتهي توكيل سابق في اللحظة نفسها.',
    approved: 'انتهى توكيل سابق في اللحظة نفسها.',
    given: 'انتهى توكيل سابق في اللحظة نفسها.',
  },
  news: {
    subject: other => `جديد بشأن توكيلك مع ${other}`,
    opening: other => `حدث شيء يخص توكيلك مع ${other}.`,
    until: day => `آخر يوم له هو ${day}.`,
    closing: 'سجّل الدخول لترى ما حدث.',
  },
};

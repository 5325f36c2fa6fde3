import type { da } from './da.js';

const plural = new Intl.PluralRules('ar');

/** A number with what it counts: Arabic has a form of its own for one, two, few, and many. */
export const counted = (number: number, forms: Readonly<Record<'one' | 'two' | 'few' | 'many' | 'other', string>>): string => {
  const rule = plural.select(number);
  if (rule === 'one' || rule === 'two') return forms[rule];
  return `${number} ${rule === 'zero' ? forms.other : forms[rule]}`;
};

const mandates = (total: number): string =>
  `${counted(total, { one: 'توكيل واحد', two: 'توكيلان', few: 'توكيلات', many: 'توكيلًا', other: 'توكيل' })}.`;
const lasts = (day: string): string => `ساري حتى نهاية يوم ${day}.`;
const wouldHold = (day: string): string => `عند الموافقة عليه، يسري التوكيل حتى نهاية يوم ${day}.`;
const wouldHave = (day: string): string => `كان سيسري حتى نهاية يوم ${day}.`;
const inReview = (): string => 'وصلت الرسالة إلى خدمة المواطنين (borgerservice)، وهي تعالجها.';
const endedByDeath = (): string => 'انتهى التوكيل لأن سجل CPR سجّل حالة وفاة. لا يلزمك فعل أي شيء.';

export const ar: typeof da = {
  title: 'توكيلاتي',
  give: 'أعطِ توكيلًا',
  ask: 'اطلب توكيلًا',

  group: {
    needsMe: 'بانتظار ردك',
    byLetter: 'طلبات توكيل برسالة',
    iHelp: 'من تساعدهم',
    helpsMe: 'من يساعدك',
    sent: 'طلباتك',
    runsOut: 'تنتهي قريبًا',
    askAgain: 'لم توافق عليها خدمة المواطنين',
    ended: 'المنتهية',
  },
  total: {
    needsMe: total =>
      counted(total, {
        one: 'طلب واحد ينتظر ردك.',
        two: 'طلبان ينتظران ردك.',
        few: 'طلبات تنتظر ردك.',
        many: 'طلبًا تنتظر ردك.',
        other: 'طلب تنتظر ردك.',
      }),
    byLetter: total => `${counted(total, { one: 'رسالة واحدة', two: 'رسالتان', few: 'رسائل', many: 'رسالة', other: 'رسالة' })}.`,
    iHelp: mandates,
    helpsMe: mandates,
    sent: total =>
      counted(total, {
        one: 'طلب واحد ينتظر الرد.',
        two: 'طلبان ينتظران الرد.',
        few: 'طلبات تنتظر الرد.',
        many: 'طلبًا تنتظر الرد.',
        other: 'طلب تنتظر الرد.',
      }),
    runsOut: total =>
      counted(total, {
        one: 'توكيل واحد ينتهي قريبًا أو انتهى للتو.',
        two: 'توكيلان ينتهيان قريبًا أو انتهيا للتو.',
        few: 'توكيلات تنتهي قريبًا أو انتهت للتو.',
        many: 'توكيلًا تنتهي قريبًا أو انتهت للتو.',
        other: 'توكيل تنتهي قريبًا أو انتهت للتو.',
      }),
    askAgain: total =>
      `${counted(total, { one: 'طلب واحد', two: 'طلبان', few: 'طلبات', many: 'طلبًا', other: 'طلب' })}. اطّلع على ما كان ناقصًا، ثم أرسل طلبًا جديدًا.`,
    ended: total => `المجموع: ${total}.`,
  },
  more: 'عرض المزيد',
  shown: (shown, total) => `ترى ${shown} من ${total}.`,

  nothingEver: 'ليس لديك أي توكيل بعد.',
  nothingNow: 'ليس لديك أي توكيل سارٍ الآن.',
  waysOn: 'هل تريد مساعدة شخص آخر؟ اطلب توكيلًا. هل تريد أن يساعدك شخص آخر؟ أعطِ توكيلًا.',

  acting: name => `أنت تتصرف الآن نيابة عن ${name}. لكنك ترى هنا توكيلاتك أنت. يمكنك تغييرها لنفسك فقط.`,
  backToYourself: 'العودة إلى نفسك',

  state: {
    'awaiting-approval': { giver: 'بانتظار موافقتك', holder: 'بانتظار الموافقة' },
    'letter-sent': { giver: 'أُرسلت إليك رسالة', holder: 'أُرسلت الرسالة' },
    'in-review': { giver: 'لدى خدمة المواطنين', holder: 'لدى خدمة المواطنين' },
    active: { giver: 'ساري', holder: 'ساري' },
    rejected: { giver: 'مرفوض', holder: 'مرفوض' },
    declined: { giver: 'لم توافق عليه خدمة المواطنين', holder: 'لم توافق عليه خدمة المواطنين' },
    withdrawn: { giver: 'مسحوب', holder: 'مسحوب' },
    lapsed: { giver: 'لم يُرد عليه في الموعد', holder: 'لم يُرد عليه في الموعد' },
    deleted: { giver: 'محذوف', holder: 'محذوف' },
    expired: { giver: 'انتهت مدته', holder: 'انتهت مدته' },
    replaced: { giver: 'حل محله توكيل آخر', holder: 'حل محله توكيل آخر' },
    'ended-by-death': { giver: 'منتهٍ', holder: 'منتهٍ' },
  },
  endsSoon: 'ينتهي قريبًا',
  extendable: 'انتهت مدته ويمكن تمديده',
  extensionState: {
    asked: 'طُلب تمديده',
    'letter-sent': 'أُرسلت رسالة التمديد',
    'in-review': 'التمديد لدى خدمة المواطنين',
  },
  lasts: {
    'awaiting-approval': {
      giver: day => `إذا وافقت، يسري التوكيل حتى نهاية يوم ${day}.`,
      holder: day => `عند الموافقة عليه، يسري التوكيل حتى نهاية يوم ${day}.`,
    },
    'letter-sent': { giver: wouldHold, holder: wouldHold },
    'in-review': { giver: wouldHold, holder: wouldHold },
    active: { giver: lasts, holder: lasts },
    rejected: { giver: wouldHave, holder: wouldHave },
    declined: { giver: wouldHave, holder: wouldHave },
    withdrawn: { giver: wouldHave, holder: wouldHave },
    lapsed: { giver: wouldHave, holder: wouldHave },
    deleted: { giver: wouldHave, holder: wouldHave },
    expired: { giver: day => `كان ساريًا حتى نهاية يوم ${day}.`, holder: day => `كان ساريًا حتى نهاية يوم ${day}.` },
    replaced: { giver: wouldHave, holder: wouldHave },
    'ended-by-death': { giver: wouldHave, holder: wouldHave },
  },
  became: {
    'awaiting-approval': {
      giver: name => `يود ${name} مساعدتك ويطلب توكيلك.`,
      holder: name => `لم يرد ${name} بعد.`,
    },
    'letter-sent': {
      giver: name => `يود ${name} مساعدتك. تصلك رسالة بذلك بالبريد.`,
      holder: name => `أُرسلت الرسالة إلى ${name} بالبريد. لم تصل بعد إلى خدمة المواطنين (borgerservice).`,
    },
    'in-review': { giver: inReview, holder: inReview },
    active: {
      giver: name => `يستطيع ${name} مساعدتك في ما هو مكتوب هنا.`,
      holder: name => `تستطيع مساعدة ${name} في ما هو مكتوب هنا.`,
    },
    rejected: {
      giver: name => `رفضت الطلب المقدَّم من ${name}.`,
      holder: name => `رفض ${name} طلبك.`,
    },
    declined: {
      giver: name => `لم تستطع خدمة المواطنين (borgerservice) الموافقة على الرسالة. لم يحصل ${name} على توكيلك.`,
      holder: name => `لم تستطع خدمة المواطنين (borgerservice) الموافقة على الرسالة. لم تحصل على توكيل من ${name}.`,
    },
    withdrawn: {
      giver: name => `سحب ${name} طلبه.`,
      holder: name => `سحبت طلبك إلى ${name}.`,
    },
    lapsed: {
      giver: name => `لم ترد في الموعد على الطلب المقدَّم من ${name}.`,
      holder: name => `لم يرد ${name} على طلبك في الموعد.`,
    },
    deleted: {
      giver: name => `لم يعد ${name} يستطيع مساعدتك بهذا التوكيل.`,
      holder: name => `لم تعد تستطيع مساعدة ${name} بهذا التوكيل.`,
    },
    expired: {
      giver: name => `مرّ اليوم الأخير. لم يعد ${name} يستطيع مساعدتك بهذا التوكيل.`,
      holder: name => `مرّ اليوم الأخير. لم تعد تستطيع مساعدة ${name} بهذا التوكيل.`,
    },
    replaced: {
      giver: name => `حل محله توكيل آخر إلى ${name}.`,
      holder: name => `حل محله توكيل آخر من ${name}.`,
    },
    'ended-by-death': { giver: endedByDeath, holder: endedByDeath },
  },
  lapsedByLetter: { state: 'لم تتم الموافقة في الموعد', became: 'لم توافق خدمة المواطنين (borgerservice) على الرسالة في الموعد.' },

  extension: {
    asked: {
      giver: (name, day) => `طلب ${name} تمديد التوكيل حتى نهاية يوم ${day}.`,
      holder: (name, day) => `طلبت تمديد التوكيل حتى نهاية يوم ${day}. لم يرد ${name} بعد.`,
    },
    paused: {
      giver: name => `لا يستطيع ${name} استخدام التوكيل الآن. سيستطيع ${name} ذلك من يوم موافقتك.`,
      holder: name => `لا تستطيع استخدام التوكيل الآن. ستستطيع ذلك من يوم موافقة ${name}.`,
    },
    from: {
      giver: (name, from, until) => `يستطيع ${name} طلب التمديد من ${from} حتى نهاية يوم ${until}.`,
      holder: (from, until) => `يمكنك طلب التمديد من ${from} حتى نهاية يوم ${until}.`,
    },
    until: {
      giver: (name, until) => `يستطيع ${name} طلب التمديد حتى نهاية يوم ${until}.`,
      holder: until => `يمكنك طلب التمديد حتى نهاية يوم ${until}.`,
    },
    gap: {
      giver: (name, day) => `ابتداءً من ${day} لن يستطيع ${name} استخدام التوكيل حتى توافق على التمديد.`,
      holder: (name, day) => `ابتداءً من ${day} لن تستطيع استخدام التوكيل حتى يوافق ${name} على التمديد.`,
    },
    again: {
      giver: name => `لن يستطيع ${name} استخدام التوكيل من جديد إلا بعد موافقتك.`,
      holder: name => `لن تستطيع استخدام التوكيل من جديد إلا بعد موافقة ${name}.`,
    },
    noGap: {
      giver: day => `هل تريدان تجنب الانقطاع؟ أعطِ توكيلًا جديدًا في موعد أقصاه ${day}.`,
      holder: day => `هل تريدان تجنب الانقطاع؟ اعمل توكيلًا جديدًا. يجب أن تتم الموافقة عليه في موعد أقصاه ${day}.`,
    },
    byLetter: {
      'letter-sent': {
        giver: (name, day) => `طلب ${name} تمديد التوكيل حتى نهاية يوم ${day}. تصلك رسالة بذلك بالبريد.`,
        holder: (name, day) => `طلبت تمديد التوكيل حتى نهاية يوم ${day}. أُرسلت الرسالة إلى ${name} بالبريد.`,
      },
      'in-review': {
        giver: (name, day) => `طلب ${name} تمديد التوكيل حتى نهاية يوم ${day}. وصلت الرسالة إلى خدمة المواطنين (borgerservice).`,
        holder: (_name, day) => `طلبت تمديد التوكيل حتى نهاية يوم ${day}. وصلت الرسالة إلى خدمة المواطنين (borgerservice).`,
      },
      paused: {
        giver: name => `لا يستطيع ${name} استخدام التوكيل الآن. سيستطيع ${name} ذلك من يوم موافقة خدمة المواطنين.`,
        holder: () => 'لا تستطيع استخدام التوكيل الآن. ستستطيع ذلك من يوم موافقة خدمة المواطنين.',
      },
      gap: {
        giver: (name, day) => `ابتداءً من ${day} لن يستطيع ${name} استخدام التوكيل حتى توافق خدمة المواطنين (borgerservice) على التمديد.`,
        holder: (_name, day) => `ابتداءً من ${day} لن تستطيع استخدام التوكيل حتى توافق خدمة المواطنين (borgerservice) على التمديد.`,
      },
      again: {
        giver: name => `لن يستطيع ${name} استخدام التوكيل من جديد إلا بعد موافقة خدمة المواطنين (borgerservice).`,
        holder: () => 'لن تستطيع استخدام التوكيل من جديد إلا بعد موافقة خدمة المواطنين (borgerservice).',
      },
      noGap: day => `هل تريدان تجنب الانقطاع؟ اعملا توكيلًا جديدًا. يجب أن تتم الموافقة عليه في موعد أقصاه ${day}.`,
    },
    over: 'لم يعد تمديده ممكنًا. إذا كنتما لا تزالان بحاجة إليه فاعملا توكيلًا جديدًا.',
  },
  coach: {
    title: 'التوكيل سينتهي قريبًا',
    ready: {
      giver: 'الشخص محدَّد مسبقًا. وأنت تقرر ما يشمله التوكيل الجديد.',
      holder: 'التوكيل الجديد مملوء مثل هذا. يمكنك تعديل كل شيء قبل الإرسال.',
    },
    otherwise: 'إذا لم تفعلا شيئًا',
  },
  replacing: {
    ends: {
      giver: name => `إذا وافقت، ينتهي توكيل لدى ${name} اليوم. يحدث ذلك في اللحظة نفسها.`,
      holder: name => `إذا وافق ${name}، ينتهي توكيل لديك اليوم. يحدث ذلك في اللحظة نفسها.`,
    },
    endsByLetter: {
      giver: name => `إذا تمت الموافقة على الرسالة، ينتهي توكيل لدى ${name} اليوم. يحدث ذلك في اللحظة نفسها.`,
      holder: () => 'إذا تمت الموافقة على الرسالة، ينتهي توكيل لديك اليوم. يحدث ذلك في اللحظة نفسها.',
    },
    which: reference => `رقم التوكيل القديم هو ${reference}.`,
    took: 'حل هذا التوكيل محل توكيل سابق.',
    done: name => `انتهى التوكيل السابق إلى ${name}.`,
  },
  noLongerOffered: {
    giver: 'لا تقدّمه بلديتك الآن. اسأل البلدية إن كان لا يزال من الممكن استخدامه.',
    holder: name => `لا تقدّمه الآن البلدية التي يسكن فيها ${name}. اسأل البلدية إن كان لا يزال من الممكن استخدامه.`,
  },

  reference: 'الرقم',
  morePowers: more => `و${counted(more, { one: 'شيء آخر', two: 'شيئان آخران', few: 'أشياء أخرى', many: 'شيئًا آخر', other: 'شيء آخر' })}.`,
  kind: { handle: 'الاطلاع على المعلومات والتصرف.', indsigt: 'الاطلاع على المعلومات فقط.' },
  see: 'عرض التوكيل',
  answer: 'الموافقة أو الرفض',
  delete: 'حذف التوكيل',
  withdraw: 'سحب الطلب',
  extend: 'طلب التمديد',
  'answer-extension': 'الموافقة على التمديد أو رفضه',
  replace: 'عمل توكيل جديد يحل محل هذا',
  makeNew: 'عمل توكيل جديد',
  askAgain: 'إرسال طلب جديد',
  toList: 'العودة إلى توكيلاتي',
  stale: 'حدث شيء بشأن التوكيل بينما كانت هذه الصفحة مفتوحة لديك. ما تقرؤه هنا لم يعد صحيحًا.',
  meanwhile: 'حدث شيء منذ أن فتحت الصفحة. ترى الآن الوضع الحالي.',

  answering: {
    title: name => `يطلب ${name} توكيلك`,
    could: name => `إذا وافقت، يستطيع ${name} مساعدتك في:`,
    only: name => `لا يستطيع ${name} فعل غير ما هو مكتوب هنا.`,
    lasts: day => `يسري التوكيل من اليوم حتى نهاية يوم ${day}.`,
    anyTime: 'يمكنك حذف التوكيل متى شئت. تفعل ذلك في «توكيلاتي».',
    told: name => `إذا وافقت، يصلكما إشعار. وإذا رفضت، يصل إشعار إلى ${name}.`,
    approve: 'موافقة',
    reject: 'رفض',
    later: 'الرد لاحقًا',
    sending: 'جارٍ إرسال ردك …',
    answerBy: day => `يمكنك الرد حتى نهاية يوم ${day}.`,
  },
  approvingPart: {
    open: {
      both: 'الموافقة على جزء منه أو لمدة أقصر',
      powers: 'الموافقة على جزء منه فقط',
      days: 'الموافقة لمدة أقصر',
    },
    title: name => `على ماذا توافق لصالح ${name}؟`,
    powers: name => `ما يُسمح لـ ${name} بمساعدتك فيه`,
    hint: 'ضع علامة أمام ما توافق عليه. أما الباقي فترفضه.',
    same: name => `طلب ${name} ما يلي:`,
    label: 'اليوم الأخير',
    asked: day => `طُلب أن يسري حتى نهاية يوم ${day}. يمكنك اختيار يوم أسبق.`,
    lasts: day => `يسري التوكيل حتى نهاية يوم ${day}.`,
    told: name => `سيصل إشعار إليك وإلى ${name}.`,
    yes: 'الموافقة على ما اخترته',
    no: 'رجوع',
    faults: {
      none: 'ضع علامة أمام شيء واحد على الأقل. إذا لم ترد الموافقة على شيء فارجع وارفض.',
      empty: 'اكتب اليوم الأخير: اليوم والشهر والسنة.',
      'not-a-day': 'هذا اليوم غير موجود. اكتب اليوم الأخير: اليوم والشهر والسنة.',
      'too-early': day => `اختر ${day} أو يومًا بعده.`,
      'too-late': day => `اختر ${day} أو يومًا قبله.`,
    },
  },
  deleting: {
    title: {
      giver: name => `هل تريد حذف التوكيل الذي أعطيته إلى ${name}؟`,
      holder: name => `هل تريد حذف التوكيل الذي حصلت عليه من ${name}؟`,
    },
    means: {
      giver: name => `إذا حذفته، لن يستطيع ${name} بعد الآن مساعدتك في:`,
      holder: name => `إذا حذفته، لن تستطيع بعد الآن مساعدة ${name} في:`,
    },
    atOnce: 'يحدث ذلك فورًا. لا يمكنك التراجع.',
    whole: 'أنت تحذف التوكيل كله. إذا أردت تغيير شيء فقط، فاعمل توكيلًا جديدًا بعد ذلك.',
    told: name => `سيصل إشعار إليك وإلى ${name}.`,
    yes: 'حذف التوكيل',
    no: 'إبقاء التوكيل',
    sending: 'جارٍ حذف التوكيل …',
  },
  withdrawing: {
    title: name => `هل تريد سحب طلبك إلى ${name}؟`,
    means: name => `إذا فعلت ذلك، لن يستطيع ${name} الرد عليه. يمكنك دائمًا إرسال طلب جديد.`,
    told: name => `سيصل إشعار إلى ${name}.`,
    byLetter: 'إذا فعلت ذلك، لن يمكن استخدام الرسالة بعد الآن. يمكنك دائمًا إرسال طلب جديد.',
    yes: 'سحب الطلب',
    no: 'إبقاء الطلب',
    sending: 'جارٍ سحب الطلب …',
  },
  extending: {
    title: name => `هل تريد أن تطلب التمديد من ${name}؟`,
    same: name => `يتعلق الأمر بالشيء نفسه كما كان. تستطيع مساعدة ${name} في:`,
    label: 'اليوم الأخير الجديد',
    hint: 'يسري التوكيل حتى نهاية هذا اليوم.',
    lasts: day => `اليوم الأخير الجديد: ${day}.`,
    thenTitle: 'ماذا سيحدث',
    told: name => `يصل طلبك إلى ${name} في Digital Post، ويجب الرد عليه.`,
    after: 'تصلك رسالة عند الرد.',
    byLetter: {
      told: name => `تصل رسالة بذلك إلى ${name} بالبريد.`,
      sign: { giver: name => `يجب أن يوقّع ${name} الرسالة بخط اليد.`, holder: name => `عليك توقيع الرسالة نيابة عن ${name}.` },
      back: 'يجب أن تصل الرسالة إلى خدمة المواطنين (borgerservice)، وهي التي ترد.',
    },
    yes: 'إرسال الطلب',
    no: 'عدم الإرسال',
    sending: 'جارٍ إرسال طلبك …',
    faults: {
      empty: 'اكتب اليوم الأخير الجديد: اليوم والشهر والسنة.',
      'not-a-day': 'هذا اليوم غير موجود. اكتب اليوم الأخير الجديد: اليوم والشهر والسنة.',
      'too-early': day => `اختر ${day} أو يومًا بعده.`,
      'too-late': day => `اختر ${day} أو يومًا قبله.`,
    },
  },
  answeringExtension: {
    title: name => `يطلب ${name} التمديد`,
    now: {
      active: day => `التوكيل ساري الآن حتى نهاية يوم ${day}.`,
      expired: day => `كان التوكيل ساريًا حتى نهاية يوم ${day}. وهو غير ساري الآن.`,
    },
    lasts: {
      active: day => `إذا وافقت، يستمر التوكيل من اليوم حتى نهاية يوم ${day}.`,
      expired: day => `إذا وافقت، يسري التوكيل من جديد من اليوم حتى نهاية يوم ${day}.`,
    },
    reject: 'إذا رفضت، فلن يُمدَّد التوكيل.',
  },
  done: {
    approve: {
      title: name => `أصبح لدى ${name} توكيل منك`,
      text: name => `لقد وافقت. سيصل إشعار إليك وإلى ${name}.`,
    },
    reject: {
      title: name => `رفضت الطلب المقدَّم من ${name}`,
      text: name => `لم يحصل ${name} على توكيلك، وسيصل إليه إشعار بردك.`,
    },
    withdraw: {
      title: name => `سحبت طلبك إلى ${name}`,
      text: name => `سيصل إشعار إلى ${name}، ولن يستطيع الرد على الطلب بعد الآن.`,
    },
    'request-extension': {
      title: name => `أُرسل طلب التمديد إلى ${name}`,
      text: name => `تصلك رسالة عندما يرد ${name}.`,
    },
    byLetter: {
      withdraw: {
        title: name => `سحبت طلبك إلى ${name}`,
        text: name => `سيصل إشعار إلى ${name}. لن يمكن استخدام الرسالة بعد الآن.`,
      },
      'request-extension': {
        title: name => `أُرسلت رسالة التمديد إلى ${name}`,
        text: name => `تصل الرسالة إلى ${name} بالبريد. انظر في صفحة التوكيل كيف تصل إلى خدمة المواطنين.`,
      },
    },
    'approve-extension': {
      title: name => `مدّدت التوكيل الذي أعطيته إلى ${name}`,
      text: name => `سيصل إشعار إليك وإلى ${name}.`,
    },
    'reject-extension': {
      title: name => `رفضت تمديد التوكيل الذي أعطيته إلى ${name}`,
      text: name => `سيصل إلى ${name} إشعار بردك.`,
    },
    delete: {
      title: {
        giver: name => `حذفت التوكيل الذي أعطيته إلى ${name}`,
        holder: name => `حذفت التوكيل الذي حصلت عليه من ${name}`,
      },
      text: {
        giver: name => `لم يعد ${name} يستطيع مساعدتك به. سيصل إشعار إليك وإلى ${name}.`,
        holder: name => `لم تعد تستطيع مساعدة ${name} به. سيصل إشعار إليك وإلى ${name}.`,
      },
    },
  },

  detail: {
    request: { giver: name => `طلب من ${name}`, holder: name => `طلب إلى ${name}` },
    mandate: { giver: name => `توكيل إلى ${name}`, holder: name => `توكيل من ${name}` },
    giver: 'مانح التوكيل (fuldmagtsgiver)',
    giverIs: 'من يتلقى المساعدة',
    holder: 'حامل التوكيل (fuldmagtshaver)',
    holderIs: 'من يساعد',
    you: 'أنت',
    powers: 'ماذا',
    period: 'المدة',
    stretch: (from, until) => `من ${from} حتى نهاية يوم ${until}.`,
    message: name => `رسالة من ${name}`,
    history: 'ما حدث',
    noHistory: 'لا يمكننا عرض ما حدث.',
    wrong: 'هل في التوكيل خطأ؟ اتصل واقرأ الرقم.',
  },
  happened: {
    request: { you: 'طلبت التوكيل.', other: name => `طلب ${name} التوكيل.`, system: 'تم طلب التوكيل.' },
    give: { you: 'أعطيت التوكيل.', other: name => `أعطى ${name} التوكيل.`, system: 'تم إعطاء التوكيل.' },
    approve: { you: 'وافقت على الطلب.', other: name => `وافق ${name} على الطلب.`, system: 'تمت الموافقة على الطلب.' },
    reject: { you: 'رفضت الطلب.', other: name => `رفض ${name} الطلب.`, system: 'تم رفض الطلب.' },
    withdraw: { you: 'سحبت الطلب.', other: name => `سحب ${name} الطلب.`, system: 'تم سحب الطلب.' },
    delete: { you: 'حذفت التوكيل.', other: name => `حذف ${name} التوكيل.`, system: 'تم حذف التوكيل.' },
    'request-extension': { you: 'طلبت التمديد.', other: name => `طلب ${name} التمديد.`, system: 'تم طلب التمديد.' },
    'approve-extension': { you: 'وافقت على التمديد.', other: name => `وافق ${name} على التمديد.`, system: 'تمت الموافقة على التمديد.' },
    'reject-extension': { you: 'رفضت التمديد.', other: name => `رفض ${name} التمديد.`, system: 'تم رفض التمديد.' },
    replaced: {
      you: 'جعلت توكيلًا جديدًا يحل محله.',
      other: name => `جعل ${name} توكيلًا جديدًا يحل محله.`,
      system: 'حل محله توكيل جديد.',
    },
    'ended-by-death': {
      you: 'انتهى التوكيل بسبب حالة وفاة.',
      other: () => 'انتهى التوكيل بسبب حالة وفاة.',
      system: 'انتهى التوكيل بسبب حالة وفاة.',
    },
    use: { you: 'استخدمت التوكيل.', other: name => `استخدم ${name} التوكيل.`, system: 'تم استخدام التوكيل.' },
    unknown: { you: 'غيّرت شيئًا.', other: name => `غيّر ${name} شيئًا.`, system: 'حدث تغيير.' },
  },
  used: {
    power: title => `كان ذلك بخصوص «${title}».`,
    service: name => `وكان ذلك في «${name}».`,
    times: count => `عدد المرات في ذلك اليوم: ${count}`,
  },
  byItself: {
    notice: 'وصلكما إشعار بأن التوكيل سينتهي قريبًا.',
    lapsed: 'لم تتم الموافقة على الطلب في الوقت المحدد.',
    expired: 'انتهت مدة التوكيل.',
    'extension-lapsed': 'لم تتم الموافقة على التمديد في الوقت المحدد.',
    'extension-closed': 'لم يعد بالإمكان طلب التمديد.',
  },
  atDesk: {
    'register-letter': 'وصلت الرسالة إلى خدمة المواطنين (borgerservice).',
    approve: 'وافقت خدمة المواطنين (borgerservice) على الرسالة.',
    decline: 'لم تستطع خدمة المواطنين (borgerservice) الموافقة على الرسالة.',
    delete: 'حذفت خدمة المواطنين (borgerservice) التوكيل.',
    'approve-extension': 'مدّدت خدمة المواطنين (borgerservice) التوكيل.',
    'decline-extension': 'لم تستطع خدمة المواطنين (borgerservice) الموافقة على التمديد.',
    unknown: 'غيّرت خدمة المواطنين (borgerservice) شيئًا.',
  },

  stopped: 'لا يمكننا عرض التوكيل',
  goOn: { title: 'عليك فعل ذلك في مكان آخر', text: 'لا يمكن إتمامه في هذه الصفحة.', link: 'متابعة' },

  choose: 'اختيار عدة توكيلات',
  save: 'حفظ كجدول بيانات',
  print: 'طباعة القائمة',
  before: 'عرض السابق',
  range: (from, until, total) => `ترى من ${from} إلى ${until} من أصل ${total}.`,
  finding: {
    label: 'ابحث بالاسم',
    more: 'خيارات أخرى',
    clear: 'عرض الكل من جديد',
    title: 'نتائج البحث',
    total: total =>
      total === 0
        ? 'لا يوجد توكيل يطابق بحثك.'
        : `${counted(total, { one: 'عُثر على توكيل واحد', two: 'عُثر على توكيلين', few: 'توكيلات عُثر عليها', many: 'توكيلًا عُثر عليها', other: 'توكيل عُثر عليها' })}.`,
    side: { label: 'من يساعد', all: 'الكل', holder: 'أنت تساعد', giver: 'أنت تتلقى المساعدة' },
    standing: { label: 'حالة التوكيل', all: 'الكل', now: 'ساري الآن', waiting: 'بانتظار الرد', over: 'منتهٍ' },
    sort: { label: 'الترتيب', all: 'في مجموعات', until: 'الأقرب انتهاءً أولًا', changed: 'الأحدث تغييرًا أولًا' },
  },
};

import type { da } from './da.js';

export const ar: typeof da = {
  door: 'هل أنت وصي، أو لديك توكيل مستقبلي أو توكيل عام؟',
  decider: 'تعديل من يقرر',
  lead: 'اكتب من تريد أن تساعده.',
  title: 'هل يستخدم الشخص MitID وDigital Post؟',
  digital: { label: 'نعم', means: 'يصل طلبك إلى الشخص في Digital Post، ويجب أن يوافق عليه بنفسه.' },
  letter: { label: 'لا، أو يجد صعوبة في الأمور الرقمية', means: 'تصل إلى الشخص رسالة بالبريد ويوقّعها باليد.' },
  notDigital: name => `لا يتوفر MitID وDigital Post لدى ${name}. لذلك نرسل رسالة ورقية.`,
  paper: name => `يجب أن تحمل الرسالة توقيع ${name} باليد، ثم تُرسل إلى مكتب Borgerservice قبل أن يسري التوكيل.`,
  instead: 'إرسال رسالة بدلًا من ذلك',
  term: 'طريقة الإرسال',
  by: { digital: 'في Digital Post', letter: 'بالبريد' },
  change: 'تعديل طريقة الإرسال',
};

import { counted } from '../mandate-list/ar.js';
import type { da } from './da.js';

const requests = (total: number): string => counted(total, { one: 'طلب واحد', two: 'طلبين', few: 'طلبات', many: 'طلبًا', other: 'طلب' });
const mandates = (total: number): string =>
  counted(total, { one: 'توكيل واحد', two: 'توكيلين', few: 'توكيلات', many: 'توكيلًا', other: 'توكيل' });

export const ar: typeof da = {
  pick: 'اختيار',
  everyone: 'اختيار كل المعروض',
  nobody: 'إلغاء كل الاختيارات',
  chosen: chosen => (chosen === 0 ? 'لم تختر شيئًا بعد.' : `عدد ما اخترته: ${chosen}.`),
  goOn: { answer: 'الموافقة على ما اخترته أو رفضه', renew: 'طلب تمديد ما اخترته' },
  stop: 'تراجع',

  answer: {
    title: total => `الرد على ${requests(total)}`,
    lead: 'اقرأ الطلبات قبل أن ترد. سيكون ردك واحدًا عليها كلها.',
    anyTime: 'يمكنك حذف كل توكيل متى شئت.',
    told: 'سيصل إلى كل شخص منهم إشعار بردك.',
    approve: 'موافقة على الكل',
    reject: 'رفض الكل',
  },
  renew: {
    title: total => `طلب تمديد ${mandates(total)}`,
    lead: 'تطلب من كل شخص منهم وقتًا إضافيًا. اليوم الأخير الجديد مكتوب تحت كل اسم.',
    each: 'هل تريد يومًا آخر لأحدها؟ ارجع إذن واطلب تمديده وحده.',
    yes: 'إرسال كل الطلبات',
  },
  could: {
    request: name => `يطلب ${name} توكيلك من أجل:`,
    extension: name => `يطلب ${name} تمديد التوكيل من أجل:`,
    renew: name => `تساعد ${name} في:`,
  },
  lasts: day => `إذا وافقت، يسري من اليوم حتى نهاية يوم ${day}.`,
  until: day => `اليوم الأخير الجديد: ${day}.`,
  back: 'العودة إلى القائمة',
  sending: (number, total) => `يجري إرسال رقم ${number} من ${total} …`,

  done: {
    approve: (done, total) => `وافقت على ${done} من ${total}`,
    reject: (done, total) => `رفضت ${done} من ${total}`,
    renew: (done, total) => `طلبت تمديد ${done} من ${total}`,
  },
  none: {
    approve: 'لم تتم الموافقة على أي طلب',
    reject: 'لم يُرفض أي طلب',
    renew: 'لم يُرسل أي طلب',
  },
  group: {
    done: 'تم ذلك',
    elsewhere: 'يجب أن يتم في مكان آخر',
    refused: 'لم يكن ذلك ممكنًا',
    unknown: 'لا نعرف هل تم ذلك',
    unsent: 'لم يُرسل',
  },
  why: {
    unknown: 'لم يصلنا رد. حاول مرة أخرى. لن يتم ذلك إلا مرة واحدة.',
    unsent: 'توقفنا قبل أن نصل إلى هذا.',
  },
  now: 'الحالة الآن:',
  retry: total => (total === 1 ? 'حاول مرة أخرى مع الطلب المتبقي' : `حاول مرة أخرى مع ${requests(total)}`),
};

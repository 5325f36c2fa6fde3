import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Known, Visit } from '../../src/context/visit.js';
import { StepEvent } from '../../src/context/events.js';
import type { Locale } from '../../src/controllers/locale.js';
import type { Visiting } from '../../src/controllers/visiting.js';
import type { MandateBackend } from '../../src/contract/backend.js';
import { deliveryOf, openQuestion, type Draft, type Intent, type Step } from '../../src/domain/draft.js';
import type { Basis } from '../../src/domain/mandate.shape.js';
import type { Power } from '../../src/domain/power.shape.js';
import { Refusal } from '../../src/domain/refusal.js';
import { Course, type Showing } from '../../src/elements/request-wizard/course.js';
import type { Prefill } from '../../src/elements/request-wizard/page.js';
import { aage, bo, ida, karen, type TestPerson } from '../../src/testing/people.js';
import { world, type World } from '../../src/testing/world.js';

/** An element that the wizard can be in: it draws nothing. */
class Host extends EventTarget {
  intent: Intent | undefined;
  prefill: Prefill | undefined;
  /** Whether the page keeps the citizen where they are. */
  prevents = false;

  constructor() {
    super();
    this.addEventListener('fuldmagt-step', event => {
      if (this.prevents) event.preventDefault();
    });
  }

  addController(): void {}
  requestUpdate(): void {}
}

/** What is done to a wizard. Where the page has no such button, nothing is done. */
type Deed =
  | { readonly do: 'choose'; readonly intent: Intent }
  | {
      readonly do:
        'go on' | 'back' | 'another' | 'decide' | 'leave' | 'stay' | 'again' | 'reload' | 'take up' | 'throw away' | 'tick' | 'own day';
    }
  | { readonly do: 'find'; readonly whom: 'karen' | 'aage' | 'ida' | 'nobody' | 'no number' }
  | { readonly do: 'basis'; readonly basis: Basis }
  | { readonly do: 'answer' | 'delivery' | 'understand' | 'prevent' | 'lose answers'; readonly yes: boolean }
  | { readonly do: 'power'; readonly place: number }
  | { readonly do: 'day'; readonly day: string }
  | { readonly do: 'mend'; readonly step: Step }
  | { readonly do: 'send'; readonly times: number };

const deed = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('choose' as const), intent: fc.constantFrom('request', 'give') }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('go on' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('back' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('another', 'decide', 'leave', 'stay', 'again', 'reload', 'take up', 'throw away', 'tick', 'own day'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('find' as const),
      whom: fc.constantFrom('karen', 'karen', 'ida', 'aage', 'nobody', 'no number'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('basis' as const),
      basis: fc.constantFrom('own', 'guardianship', 'future-mandate', 'general-mandate'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('answer', 'delivery', 'understand'), yes: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('prevent', 'lose answers'), yes: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('power' as const), place: fc.nat(30) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('day' as const),
      day: fc.constantFrom('2026-05-02', '2027-03-02', '2026-03-02', '2026-01-01', '', 'x'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('mend' as const), step: fc.constantFrom('who', 'what', 'how-long', 'basis', 'paper') }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), times: fc.integer({ min: 1, max: 7 }) }) },
) as fc.Arbitrary<Deed>;

const people = { karen, aage, ida } as const satisfies Readonly<Record<string, TestPerson>>;

/** A wizard of Bo's without its looks, in a page that can be loaded anew, with a backend whose answers can be lost. */
export class Walk {
  readonly #world: World;
  readonly #backend: MandateBackend;
  readonly #intent: Intent | undefined;
  #host!: Host;
  #course!: Course;
  #known!: Known;
  #loses = false;
  /** How many mandates there may be: one for each beginning, and one more each time that the citizen was told that there is one already. */
  #may = 1;

  constructor({
    intent,
    letters,
    questions,
  }: {
    readonly intent: Intent | undefined;
    readonly letters: boolean;
    readonly questions: boolean;
  }) {
    this.#intent = intent;
    this.#world = world({ allows: { letter: letters, questions }, tries: { most: 100_000, minutes: 10 }, lookUpTakes: 0 });
    const good = this.#world.as(bo);
    const maybeLost = async <T>(answer: T): Promise<T> => {
      if (this.#loses) throw new Refusal('unreachable');
      return answer;
    };
    this.#backend = {
      ...good,
      request: async (...given) => maybeLost(await good.request!(...given)),
      give: async (...given) => maybeLost(await good.give!(...given)),
    };
  }

  async open(): Promise<void> {
    const [description, session] = await Promise.all([this.#backend.describe?.({}), this.#backend.session?.({})]);
    this.#known = { state: 'open', backend: this.#backend, description, session, edition: 0 };
    await this.#load();
  }

  async #load(): Promise<void> {
    const [host, known] = [new Host(), this.#known];
    host.intent = this.#intent;
    const visit = { known, settings: {}, refused() {}, async changed() {}, async refresh() {}, tells: () => false };
    const visiting = { known, settings: {}, visit: visit as unknown as Visit } as unknown as Visiting;
    this.#host = host;
    this.#course = new Course(host as never, visiting, { lang: 'da' } as Locale, () => undefined);
    this.#course.startOver();
    host.addEventListener('fuldmagt-refused', event => {
      if ((event as Event & { reason: string }).reason === 'key-reused') this.#may += 1;
    });
    await this.#settles();
  }

  /** Until nothing is under way any more. */
  async #settles(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      this.#course.hostUpdate();
      const before = JSON.stringify(this.#course.answers.state) + String(this.#course.knowing.offer === undefined);
      await new Promise(setImmediate);
      const after = JSON.stringify(this.#course.answers.state) + String(this.#course.knowing.offer === undefined);
      quiet = before === after && !this.#course.answers.state.busy && !this.#course.sending ? quiet + 1 : 0;
    }
  }

  async does(deed: Deed): Promise<void> {
    const [before, from] = [this.#course.answers.state, this.#course.showing];
    const begun = this.#course;
    await this.#doing(deed, from);
    await this.#settles();
    this.#isLegal();
    if (deed.do === 'back' && begun === this.#course && from !== 'way-on') {
      // Whoever goes back from what is done elsewhere comes to what can be had here.
      const answered = (draft: Draft) => ({ ...draft, where: undefined });
      assert.deepEqual(
        answered(this.#course.answers.state.draft),
        answered(before.draft),
        `what is answered after going back from ${from}`,
      );
      assert.equal(this.#course.answers.state.name, before.name, `the name after going back from ${from}`);
    }
    if (from !== 'receipt' && deed.do !== 'send') assert.notEqual(this.#course.showing, 'receipt', `${deed.do} sends`);
    const made = (await this.#world.as(bo).mandates!({ limit: 100 })).total;
    assert(made <= this.#may, `${made} mandates, where there may be ${this.#may}`);
  }

  async #doing(deed: Deed, showing: Showing): Promise<void> {
    const { answers } = this.#course;
    const turns = this.#course;
    switch (deed.do) {
      case 'choose':
        if (showing !== 'choose') return;
        turns.answer({ intent: deed.intent });
        turns.goOn();
        return;
      case 'go on':
        if (showing !== 'asking-who' && showing !== 'check' && showing !== 'receipt' && showing !== 'choose' && showing !== 'way-on')
          turns.goOn();
        return;
      case 'back':
        if (answers.before) turns.back();
        return;
      case 'another':
        if ((showing === 'who' || showing === 'paper') && answers.draft.person) turns.another();
        return;
      case 'decide':
        if ((showing === 'who' || showing === 'asking-who') && answers.letters) turns.decide();
        return;
      case 'leave':
        if (showing === 'what' && answers.draft.where !== 'elsewhere') turns.leave();
        return;
      case 'stay':
        if (showing === 'handed-over' || showing === 'prepare') turns.stay();
        return;
      case 'again':
        if (showing !== 'receipt' && showing !== 'way-on') return;
        this.#may += 1;
        turns.again();
        return;
      case 'reload':
        this.#may += 1;
        await this.#load();
        return;
      case 'take up': {
        const { unfinished } = turns;
        if (!unfinished) return;
        turns.takeUp(unfinished);
        // It is one beginning with the one before, and goes under its key.
        if (!turns.answers.untouched) this.#may -= 1;
        return;
      }
      case 'throw away':
        if (turns.unfinished) turns.throwAwayKept(turns.unfinished);
        return;
      case 'tick':
        if (showing === 'check') turns.answer({ post: !answers.draft.post });
        return;
      case 'own day':
        if (showing === 'how-long') turns.chooseDay(undefined);
        return;
      case 'find': {
        if (showing !== 'asking-who') return;
        const { name, cpr } =
          deed.whom === 'nobody' || deed.whom === 'no number' ? { name: 'Ingen Her', cpr: '0101901234' } : people[deed.whom];
        turns.named(name);
        void turns.find(name, deed.whom === 'no number' ? '' : cpr);
        return;
      }
      case 'basis':
        if (showing === 'basis') turns.answer({ basis: deed.basis, basisAnswers: undefined, post: undefined });
        return;
      case 'answer': {
        const { question } = answers.state;
        if (showing === 'question' && question) turns.answer({ basisAnswers: { ...answers.draft.basisAnswers, [question]: deed.yes } });
        return;
      }
      case 'delivery':
        if (showing === 'who' || showing === 'asking-who') turns.answer({ delivery: deed.yes ? 'digital' : 'letter', post: undefined });
        return;
      case 'understand':
        if (showing === 'check' && answers.questions)
          turns.answer({ understood: { reach: deed.yes && answers.intent === 'request', begins: answers.intent === 'give' } });
        return;
      case 'prevent':
        this.#host.prevents = deed.yes;
        return;
      case 'lose answers':
        this.#loses = deed.yes;
        return;
      case 'power': {
        const { offer } = this.#course.knowing;
        const among: readonly Power[] = offer?.[answers.draft.where ?? 'here'] ?? [];
        const power = among[deed.place % Math.max(1, among.length)];
        if (showing === 'what' && power) turns.toggle(power);
        return;
      }
      case 'day':
        if (showing === 'how-long') turns.answer({ until: deed.day });
        return;
      case 'mend':
        if (showing === 'check') turns.mend(deed.step);
        return;
      case 'send':
        if (showing !== 'check') return;
        for (let times = 0; times < deed.times; times += 1) void turns.send();
    }
  }

  /** Every page is one that can be shown with what has been answered. */
  #isLegal(): void {
    const { showing } = this.#course;
    const { draft, state, letters, guides, intent, step } = this.#course.answers;
    const legal = (says: boolean, why: string) => assert(says, `${showing} is shown, and ${why}`);
    const sure: Draft = draft;
    if (showing === 'begin') legal(this.#intent !== undefined, 'the intent is to be chosen');
    if (showing !== 'choose' && showing !== 'begin') legal(intent !== undefined, 'nobody knows which way round it is');
    if (['what', 'how-long', 'check'].includes(showing)) {
      legal(sure.person !== undefined || guides, 'nobody was found');
      if (sure.where !== 'elsewhere')
        legal(deliveryOf(sure, letters) !== undefined || state.mending || showing !== 'check', 'the other one cannot be reached');
    }
    if (showing === 'check') legal(sure.where !== 'elsewhere', 'it is done elsewhere');
    if (showing === 'question') legal(state.question !== undefined && (sure.basis ?? 'own') !== 'own', 'there is no question');
    if (showing === 'way-on') {
      const open = openQuestion(sure);
      legal(open !== 'request' && 'leads' in open, 'no answer stands in the way');
    }
    if (showing === 'receipt') legal(state.mandate !== undefined, 'nothing was made');
    if (showing === 'asking-who') legal(sure.person === undefined, 'somebody is known');
    legal(new StepEvent(step, step).type === 'fuldmagt-step', 'it is no step');
    legal(!JSON.stringify(state).includes(karen.cpr), 'the number is kept');
  }
}

/** Walks so many times through a wizard without its looks, each time another way. */
export const walks = (numRuns: number, length = 24): Promise<void> =>
  Promise.resolve(
    fc.assert(
      fc.asyncProperty(
        fc.record({
          intent: fc.constantFrom('request' as const, 'give' as const, undefined),
          letters: fc.boolean(),
          questions: fc.boolean(),
        }),
        fc.array(deed, { maxLength: length }),
        async (how, deeds) => {
          const walk = new Walk(how);
          await walk.open();
          for (const one of deeds) await walk.does(one);
        },
      ),
      { numRuns },
    ),
  );

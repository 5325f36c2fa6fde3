import type { CallOptions, MandateBackend } from '../contract/backend.js';
import type { OperationName } from '../contract/operations.js';
import type { Whose } from '../contract/whose.js';

/** What a fence asks before and after each call. */
export interface Gatekeeper {
  /** Whose page it is. Undefined while nobody is known: then there is nothing to guard. */
  readonly whose: Whose | undefined;
  /** Waits while the page has stopped. @throws {Refusal} `user-changed` once it is nobody's any more. */
  mayAsk(): Promise<void>;
  /** @throws {Refusal} `user-changed` or `actor-changed` where the page has stopped. */
  mayDo(): void;
  /** @throws {Refusal} `user-changed` where somebody else is at the screen than when it was asked: nothing of the answer is theirs. */
  mayTell(whose: Whose): void;
}

/** What tells who is at the screen. It is asked by whoever wants to know, and compares with nobody. */
const free: readonly string[] = ['describe', 'session', 'changes'] satisfies OperationName[];

/** What asks for another person: it belongs to whoever is at the screen, whomever they act for. */
const choosing: readonly string[] = ['actFor', 'prolong'] satisfies OperationName[];

/** What the page looks up by itself. Asked for while it has stopped, it waits until the page goes on. */
const looks: readonly string[] = ['catalogue', 'mandates', 'mandate', 'principals', 'draft'] satisfies OperationName[];

type Call = (input: unknown, options?: CallOptions) => Promise<unknown>;

/**
 * A backend behind a fence: each call says whose page it comes from, none is sent from a page that has stopped, and no answer for one person reaches the
 * page of another.
 */
export function fenced(backend: MandateBackend, keeper: Gatekeeper): MandateBackend {
  const made = new Map<string, { readonly of: unknown; readonly call: Call }>();

  const fence =
    (name: string, call: Call): Call =>
    async (input, options = {}) => {
      if (looks.includes(name)) await keeper.mayAsk();
      const { whose } = keeper;
      if (!whose) return call(input, options);
      if (choosing.includes(name)) return guarded(call(input, { ...options, whose: { person: whose.person } }), whose);
      if (!looks.includes(name)) keeper.mayDo();
      options.signal?.throwIfAborted();
      return guarded(call(input, { ...options, whose }), whose);
    };

  const guarded = async <T>(answer: Promise<T>, whose: Whose): Promise<T> => {
    try {
      return await answer;
    } finally {
      // Also a refusal tells something of the person before.
      keeper.mayTell(whose);
    }
  };

  return new Proxy<MandateBackend>(
    {},
    {
      has: (_, name) => name in backend,
      get: (_, name) => {
        const answer: unknown = Reflect.get(backend, name);
        if (typeof name !== 'string' || typeof answer !== 'function') return answer;
        if (free.includes(name)) return answer.bind(backend) as Call;
        const known = made.get(name);
        if (known?.of === answer) return known.call;
        const call = fence(name, answer.bind(backend) as Call);
        made.set(name, { of: answer, call });
        return call;
      },
    },
  );
}

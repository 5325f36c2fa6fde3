import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/fuldmagt-acting-banner.js';
import '../src/define/fuldmagt-mandate-list.js';
import '../src/define/fuldmagt-on-behalf-switcher.js';
import '../src/define/fuldmagt-provider.js';
import { operationNames, type OperationName } from '../src/contract/operations.js';
import { reasons, type Reason } from '../src/domain/refusal.js';
import { faulty } from '../src/testing/faults/faulty.js';
import type { Fault } from '../src/testing/faults/plan.js';
import { bo, testDay } from '../src/testing/people.js';
import { lifelike, world } from '../src/testing/world.js';

/** What is chosen among the controls. */
interface Chosen {
  readonly operation: OperationName;
  readonly fault: Fault['fault'];
  readonly reason: Reason;
  readonly milliseconds: number;
  readonly firstCallOnly: boolean;
}

const kinds: readonly Fault['fault'][] = ['slow', 'refused', 'twice', 'lost', 'late', 'never'];

/** A whole page on which something goes wrong: which call, and how, is chosen below. */
const meta: Meta<Chosen> = {
  title: 'Når noget går galt',
  args: { operation: 'mandates', fault: 'refused', reason: 'backend-down', milliseconds: 3_000, firstCallOnly: true },
  argTypes: {
    operation: { control: 'select', options: operationNames },
    fault: { control: 'select', options: kinds },
    reason: { control: 'select', options: reasons, if: { arg: 'fault', eq: 'refused' } },
    milliseconds: { control: 'number' },
    firstCallOnly: { control: 'boolean' },
  },
  render: ({ operation, fault, reason, milliseconds, firstCallOnly }) => {
    const row = { operation, ...(firstCallOnly && { call: 1 }), ...faultOf(fault, { reason, milliseconds }) };
    return html`
      <fuldmagt-provider .backend=${faulty(world({ mandates: lifelike(testDay) }).as(bo), [row])}>
        <div class="top"><fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher></div>
        <fuldmagt-acting-banner></fuldmagt-acting-banner>
        <fuldmagt-mandate-list></fuldmagt-mandate-list>
      </fuldmagt-provider>
    `;
  },
};
export default meta;

const faultOf = (fault: Fault['fault'], { reason, milliseconds }: Pick<Chosen, 'reason' | 'milliseconds'>): Fault => {
  if (fault === 'refused') return { fault, reason };
  return fault === 'slow' || fault === 'late' ? { fault, milliseconds } : { fault };
};

export const OnDemand: StoryObj<Chosen> = {};

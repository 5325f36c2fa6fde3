import { expect } from '@open-wc/testing';
import type { CallOptions, MandateBackend } from '../../../src/contract/backend.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, jens, karen, world, type World } from '../../../src/testing/index.js';
import { allByRole, byRole, textOf, until } from '../../support/browser/page.js';
import { asked, chosePortal, opened, portalBox, pressed, shows } from './wizard.js';

const one = 'mandate-1' as MandateId;

/** Bo's wizard, as a portal opens it to have a mandate of his made anew; and everything that it sends. */
const replacing = async (here: World, change: Partial<MandateBackend> = {}) => {
  const backend = { ...here.as(bo), ...change };
  const sent: { readonly input: object; readonly version: number | undefined }[] = [];
  const request: MandateBackend['request'] = async (input, options: CallOptions = {}) => {
    sent.push({ input, version: options.version });
    return (backend.request as NonNullable<MandateBackend['request']>)(input, options);
  };
  const [mandate] = (await here.as(bo).mandates?.({}))?.items ?? [];
  const { giver: person, powers = [] } = mandate ?? {};
  const wizard = await opened(
    { ...backend, request },
    { intent: 'request', prefill: { person, powers: powers.map(({ id }) => id), replaces: one } },
  );
  return { wizard, sent };
};

/** Goes on with what is known, to where everything is checked. */
const toCheck = async (wizard: Element) => {
  pressed(wizard, 'Fortsæt');
  await portalBox(wizard);
  await chosePortal(wizard);
  pressed(wizard, 'Fortsæt');
  await shows(wizard, /^Vil du /);
  await until(() => allByRole(wizard, 'listitem', /Social- og sundhedsportal/).length > 0);
};

const ends = 'Bliver den godkendt, slutter den gamle fuldmagt i samme øjeblik.';
const over = 'Den gamle fuldmagt gælder ikke mere. Derfor laver du en helt ny.';

describe('a mandate that takes the place of another', () => {
  it('says so where everything is checked, and is sent with the version that was shown', async () => {
    const { wizard, sent } = await replacing(world({ mandates: [{ version: 7 }] }));
    await toCheck(wizard);
    await until(() => textOf(wizard).includes(ends));
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect(sent.map(({ input, version }) => [(input as { replaces?: string }).replaces, version])).to.deep.equal([[one, 7]]);
  });

  it('is not sent before it is known what becomes of the old one, which can be asked for again', async () => {
    const here = world({ mandates: [{}] });
    let fails = true;
    const { wizard, sent } = await replacing(here, {
      mandate: async (input, options) => {
        if (fails) throw new Refusal('unreachable');
        return (here.as(bo).mandate as NonNullable<MandateBackend['mandate']>)(input, options);
      },
    });
    await toCheck(wizard);
    await until(() => byRole(wizard, 'alert', /^Der er ingen forbindelse/));
    expect(allByRole(wizard, 'button', 'Send anmodning')).to.be.empty;
    fails = false;
    pressed(wizard, 'Prøv igen');
    await until(() => textOf(wizard).includes(ends));
    expect(byRole(wizard, 'button', 'Send anmodning')).to.exist;
    expect(sent).to.be.empty;
  });

  it('is a new one, and says so, where the old one has ended', async () => {
    const here = world({ mandates: [{ state: 'deleted' }] });
    const { wizard, sent } = await replacing(here);
    await toCheck(wizard);
    await until(() => textOf(wizard).includes(over));
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect(sent[0]?.input).not.to.have.property('replaces');
  });

  it('shows how the old one is now, where it was changed while somebody read; and is sent only then', async () => {
    const here = world({ mandates: [{}] });
    const { wizard, sent } = await replacing(here);
    await toCheck(wizard);
    await until(() => textOf(wizard).includes(ends));
    await here.as(karen).perform?.({ id: one, action: 'delete' }, { version: 1 });
    pressed(wizard, 'Send anmodning');
    await until(() => byRole(wizard, 'alert', /^Fuldmagten er blevet ændret/));
    await until(() => textOf(wizard).includes(over));
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect(sent.map(({ version }) => version)).to.deep.equal([1, undefined]);
  });

  it('replaces nothing when it is for somebody else in the end', async () => {
    const { wizard, sent } = await replacing(world({ mandates: [{}] }));
    pressed(wizard, 'Vælg en anden person');
    await shows(wizard, 'Hvem vil du hjælpe?');
    asked(wizard, jens);
    await shows(wizard, /^Hvad /);
    await chosePortal(wizard);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du /);
    await until(() => allByRole(wizard, 'listitem', /Social- og sundhedsportal/).length > 0);
    expect(textOf(wizard)).not.to.contain('den gamle fuldmagt');
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect(sent[0]?.input).not.to.have.property('replaces');
  });
});

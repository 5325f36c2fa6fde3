import { walks } from '../../support/browser/wizard-walk.js';

describe('the wizard, whatever is pressed in it', () => {
  it('shows only pages that can come, loses nothing by going back, and makes one mandate at most', async function () {
    this.timeout(150_000);
    // One browser walks the whole way: in the others it is about what is different there.
    await walks(navigator.userAgent.includes('Chrome') ? 300 : 10);
  });
});

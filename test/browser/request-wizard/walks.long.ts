import { walks } from '../../support/browser/wizard-walk.js';

describe('the wizard, whatever is pressed in it', () => {
  it('shows only pages that can come, loses nothing by going back, and makes one mandate at most, 3,000 times', async function () {
    this.timeout(0);
    for (let round = 0; round < 10; round += 1) await walks(300);
  });
});

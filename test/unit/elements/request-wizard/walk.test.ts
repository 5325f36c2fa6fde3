import { test } from 'node:test';
import { walks } from '../../../support/wizard-walk.js';

test('whatever is pressed in the wizard, only pages come that can come, nothing is lost by going back, and there is one mandate at most', () =>
  walks(Number(process.env['WALKS'] ?? 1000)));

import type { da } from './da.js';

export const en: typeof da = {
  vaccinations: 'With “See” one can only see vaccinations, and with “Register and see” one can also enter new ones.',
  'min-log': 'There is one Min Log at fmk-online.dk and another at sundhed.dk, and each needs a power of its own.',
  medicines:
    'With a power to read one can only see, and with a power to act one can also mark medicine as private and ask for prescription renewals.',
  portal: 'Both are for the municipality’s portal: if “Social and health portal” is on the list, choose that one, and if not, the other.',
  pension: 'One is for the self-service online and the other is for phoning, so choose both if both are needed.',
  'student-grants': 'One is for applying for and changing student grants (SU), and the other is for student loans (SU-lån).',
};

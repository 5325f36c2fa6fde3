import type { Selectable } from 'kysely';
import { firstDay, lastDay } from '../../domain/period.js';
import type { Kept } from '../../registry/store.js';
import type { Tables } from '../tables.js';
import { json } from './pieces.js';

/** A mandate as a row. */
export const toRow = (mandate: Kept) => ({
  id: mandate.id,
  version: mandate.version,
  state: mandate.state,
  giver: mandate.giver,
  holder: mandate.holder,
  powers: json(mandate.powers),
  period: json(mandate.period),
  first_day: firstDay(mandate.period),
  last_day: lastDay(mandate.period),
  basis: mandate.basis,
  delivery: mandate.delivery,
  reference: mandate.reference,
  message: mandate.message ?? null,
  changed: mandate.changed,
  answer_by: mandate.answerBy ?? null,
  extension: mandate.extension ? json(mandate.extension) : null,
  extension_by: mandate.extension?.answerBy ?? null,
  replaces: mandate.replaces ?? null,
  desk: mandate.desk ?? null,
  missing: mandate.missing ? json(mandate.missing) : null,
  timed: mandate.timed ?? null,
  due: mandate.due ?? null,
});

/** A row as the mandate that it is. */
export const toKept = ({
  first_day: _,
  last_day: __,
  extension_by: ___,
  message,
  answer_by: answerBy,
  extension,
  replaces,
  desk,
  missing,
  timed,
  due,
  ...row
}: Selectable<Tables['fuldmagt_mandate']>): Kept => ({
  ...row,
  ...(message !== null && { message }),
  ...(answerBy !== null && { answerBy }),
  ...(extension !== null && { extension }),
  ...(replaces !== null && { replaces }),
  ...(desk !== null && { desk }),
  ...(missing !== null && { missing }),
  ...(timed !== null && { timed }),
  ...(due !== null && { due }),
});

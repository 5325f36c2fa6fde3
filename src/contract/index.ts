export type { CallOptions, MandateBackend } from './backend.js';
export { compare, comparing, type Here } from './comparing.js';
export { Description } from './describe.shape.js';
export {
  asksVersion,
  Change,
  isRepeatable,
  operationNames,
  operations,
  Outcome,
  pageSize,
  type Family,
  type Input,
  type OperationName,
  type Output,
} from './operations.js';
export { Problem, refusalIn, statuses, toResponse } from './problem.js';
export { safeUrl } from './safe-url.js';
export { actingForHeader, personHeader, whoseIn, writeWhose, type Whose } from './whose.js';

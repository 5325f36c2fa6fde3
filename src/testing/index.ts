export { claimOf, claimXml, nexusPrivilege, type WrittenGroup } from './claims.js';
export { conformance, conformanceNames, Unmet, type Case, type TestWorld } from './conformance.js';
export { demo } from './demo.js';
export { faulty } from './faults/faulty.js';
export { faultyFetch, type WireFault } from './faults/faulty-fetch.js';
export type { Fault, FaultyOptions, Plan, Where } from './faults/plan.js';
export * from './people.js';
export { carePortal, kept, lifelike, strandbyPowers, world, type World, type WorldOptions } from './world.js';

export { claimOf, claimXml, nexusPrivilege, type WrittenGroup } from './claims.js';
export { conformance, conformanceNames, Unmet, type Case, type TestWorld } from './conformance.js';
export { demo } from './demo.js';
export * from './people.js';
export { carePortal, kept, lifelike, strandbyPowers, world, type World, type WorldOptions } from './world.js';

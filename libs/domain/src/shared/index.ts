export * from './actor.js';
export * from './decision.js';
export * from './ids.js';
export * from './lifecycle.js';
export * from './permissions.js';
export * from './refusals.js';

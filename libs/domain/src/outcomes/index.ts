export * from './aggregate.js';
export * from './indicator-policy.js';
export * from './indicator.js';
export * from './observation.js';
export * from './outcome-lists.js';

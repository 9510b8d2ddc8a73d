export * from './award-terms.js';
export * from './variation-commands.js';
export * from './variation-faults.js';
export * from './variation-lifecycle.js';
export * from './variation-list.js';
export * from './variation-policy.js';
export * from './variation-statuses.js';
export * from './year-effects.js';

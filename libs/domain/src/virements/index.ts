export * from './virement-lifecycle.js';
export * from './virement-list.js';
export * from './virement-policy.js';

export * from './delegation-lifecycle.js';
export * from './delegation-list.js';
export * from './delegation-policy.js';
export * from './delegation.js';

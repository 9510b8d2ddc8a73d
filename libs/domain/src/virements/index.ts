export * from './virement-lifecycle.js';
export * from './virement-policy.js';

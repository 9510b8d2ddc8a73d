export * from './assurance-policy.js';
export * from './due-diligence.js';
export * from './exception-list.js';
export * from './fair-work.js';
export * from './subsidy-list.js';
export * from './subsidy.js';

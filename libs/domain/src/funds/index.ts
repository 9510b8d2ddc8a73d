export * from './fund-kinds.js';
export * from './fund-list.js';
export * from './fund-policy.js';
export * from './published-amounts.js';

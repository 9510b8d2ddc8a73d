export * from './transfer-actions.js';
export * from './transfer-list.js';
export * from './transfer-policy.js';

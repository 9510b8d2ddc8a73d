export * from './enterprise.js';
export * from './identifiers.js';
export * from './organisation-kinds.js';
export * from './organisation-list.js';
export * from './organisation-policy.js';

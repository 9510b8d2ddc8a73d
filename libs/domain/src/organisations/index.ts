export * from './identifiers.js';
export * from './organisation-kinds.js';

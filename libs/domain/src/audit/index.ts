export * from './audit-names.js';
export * from './changes.js';

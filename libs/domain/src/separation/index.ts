export * from './decide-separation.js';
export * from './duties.js';
export * from './separation-table.js';

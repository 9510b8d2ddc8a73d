export * from './programme-list.js';

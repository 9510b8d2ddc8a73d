export * from './area-kinds.js';

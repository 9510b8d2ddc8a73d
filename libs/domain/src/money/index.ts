export * from './allocate-pence.js';
export * from './basis-points.js';
export * from './format-pounds.js';
export * from './parse-pounds.js';
export * from './pence.js';

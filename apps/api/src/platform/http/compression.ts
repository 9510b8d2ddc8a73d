import type { FastifyCompressOptions } from '@fastify/compress';

/**
 * Compresses JSON, problems and CSV where the client accepts it; the admin's files are compressed by its build. The
 * ETag stays the version of the record, which `If-Match` compares, whether the body is compressed or not. A CSV is
 * compressed while it is streamed.
 */
export const COMPRESSION: FastifyCompressOptions = {
  encodings: ['br', 'gzip'],
  // compressing 4 kB (three packets) takes a tenth of a millisecond; compressing less would save no round trip
  threshold: 4_096,
  // request bodies are never decompressed: a small one could become too large for memory
  globalDecompression: false,
};

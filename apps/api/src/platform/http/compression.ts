import type { FastifyCompressOptions } from '@fastify/compress';

/**
 * JSON, problems and CSV leave compressed where the client accepts it; files of the admin are compressed by its build.
 * The ETag stays the version of the record, which is what `If-Match` asks for, however its bytes are packed. A CSV of
 * any length still streams: it is packed piece by piece.
 */
export const COMPRESSION: FastifyCompressOptions = {
  encodings: ['br', 'gzip'],
  // 4 kB are three packets: packing them costs a tenth of a millisecond and saves nobody a round trip
  threshold: 4_096,
  // a request is never unpacked: a small one could become too large for memory
  globalDecompression: false,
};

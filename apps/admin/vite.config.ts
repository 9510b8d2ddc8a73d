import react from '@vitejs/plugin-react';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const domainSources = fileURLToPath(new URL('../../libs/domain/src', import.meta.url));

/**
 * The generated client can follow a stream of events, trace and connect; the API has none of it, and every page would
 * carry the code.
 */
const noEvents: Plugin = {
  name: 'no-events',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/serverSentEvents.gen.ts') ? 'export const createSseClient = undefined;' : null,
  transform: (code, id) =>
    id.endsWith('/client/client.gen.ts')
      ? code
          .replace(/\n {4}sse: \{[^}]*\},/, '')
          .replace(/\n {2}const makeSseFn = [\s\S]*?\n {2}\};/, '')
          .replace(/\n {4}(connect|head|options|trace): makeMethodFn\('\w+'\),/g, '')
      : null,
};

/**
 * What travels in one file, each group with what it imports: the frame of every page, what nearly every page is made of,
 * and forms. Otherwise each part that two pages share is a file, and a page asks for seventy of a few hundred bytes, which
 * pack badly and weigh more together. The rest stays with the pages that use it.
 */
const TOGETHER = [
  {
    name: 'frame',
    test: /src\/app\/app\.tsx$|components\/(buttons|fields|form)\.tsx$/,
    priority: 3,
  },
  {
    name: 'page',
    test: /components\/(data-table|facts|figures|page)\.tsx$|money\/(pence|format-pounds)\.ts$/,
    priority: 2,
  },
  {
    name: 'form',
    test: /components\/(choices|typed-fields)\.tsx$|src\/lib\/forms\/|submission-key\.ts$/,
    priority: 1,
  },
];

const WORTH_COMPRESSING = /\.(js|css|html|svg)$/;
/** Less than this is hardly smaller when it is packed; a page has many files of a few hundred bytes. */
const SMALLEST_BYTES = 128;

const ENCODERS = [
  ['.br', (bytes: Buffer) => promisify(brotliCompress)(bytes)],
  ['.gz', (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 })],
] as const;

/** Lays each text file beside itself in brotli and gzip, for the server to send as it is: paid once, not per request. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.values(bundle).filter(({ fileName }) => WORTH_COMPRESSING.test(fileName));
    await Promise.all(
      files.map(async (file) => {
        const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (bytes.length < SMALLEST_BYTES) return;
        for (const [ending, encode] of ENCODERS) {
          await writeFile(path.join(dir, `${file.fileName}${ending}`), await encode(bytes));
        }
      }),
    );
  },
};

export default defineConfig({
  plugins: [react(), noEvents, compressed],
  resolve: {
    // The domain is compiled from its sources, so a build of the admin never waits for a build of the library.
    alias: [{ find: /^@almoner\/domain\/([a-z-]+)$/, replacement: `${domainSources}/$1/index.ts` }],
  },
  css: {
    preprocessorOptions: {
      scss: { quietDeps: true, silenceDeprecations: ['import', 'global-builtin'] },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no inline script, style or data: font.
    modulePreload: {
      polyfill: false,
      // What each of a hundred pages needs, listed on the first one, weighs more than the one step it saves later.
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === 'html' ? dependencies : [],
    },
    assetsInlineLimit: 0,
    sourcemap: false,
    manifest: true,
    rolldownOptions: {
      output: {
        // A name of a chunk is on the first page as often as a page leads to it: the hash alone says enough.
        chunkFileNames: 'assets/[hash:7].js',
        codeSplitting: { groups: TOGETHER },
      },
    },
    reportCompressedSize: true,
  },
  server: {
    port: 5173,
    proxy: {
      '/api': {
        target: process.env['ALMONER_API_URL'] ?? 'http://localhost:3000',
        changeOrigin: false,
      },
    },
  },
});

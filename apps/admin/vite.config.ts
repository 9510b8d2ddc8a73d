import react from '@vitejs/plugin-react';
import { globSync } from 'node:fs';
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

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What travels in one file, each group with what it imports: the frame of every page, what nearly every page is made of,
 * and forms. Otherwise each part that two pages share is a file, and a page asks for seventy of a few hundred bytes, which
 * pack badly and weigh more together. The rest stays with the pages that use it.
 */
const TOGETHER = {
  form: [
    'apps/admin/src/components/choices.tsx',
    'apps/admin/src/components/typed-fields.tsx',
    'apps/admin/src/lib/forms/*.ts',
    'apps/admin/src/lib/submission-key.ts',
  ],
  page: [
    'apps/admin/src/components/data-table.tsx',
    'apps/admin/src/components/facts.tsx',
    'apps/admin/src/components/figures.tsx',
    'apps/admin/src/components/page.tsx',
    'libs/domain/src/money/pence.ts',
    'libs/domain/src/money/format-pounds.ts',
  ],
  frame: [
    'apps/admin/src/app/app.tsx',
    'apps/admin/src/components/buttons.tsx',
    'apps/admin/src/components/fields.tsx',
    'apps/admin/src/components/form.tsx',
  ],
};

/** The files of a group. A path without a file ends the build: a renamed file would leave its group unnoticed. */
function filesOf(paths: readonly string[]): Set<string> {
  return new Set(
    paths.flatMap((named) => {
      const found = globSync(named, { cwd: root });
      if (found.length === 0) throw new Error(`No file is named ${named}: see vite.config.ts.`);
      return found.map((file) => path.join(root, file));
    }),
  );
}

/** The groups as the build takes them; a file that two of them bring belongs to the later one. */
function groups() {
  return Object.entries(TOGETHER).map(([name, paths], priority) => {
    const files = filesOf(paths);
    return { name, test: (id: string) => files.has(id), priority: priority + 1 };
  });
}

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
        codeSplitting: { groups: groups() },
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

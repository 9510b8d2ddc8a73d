import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const domainSources = fileURLToPath(new URL('../../libs/domain/src', import.meta.url));

/** The generated client can follow a stream of events; the API has none, and every page would carry the code. */
const noEvents: Plugin = {
  name: 'no-events',
  load: (id) =>
    id.endsWith('/serverSentEvents.gen.ts')
      ? `export function createSseClient() { throw new Error('The API sends no events') }`
      : null,
};

export default defineConfig({
  plugins: [react(), noEvents],
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
    // A name of a chunk is on the first page as often as a page leads to it: the hash alone says enough.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash:7].js' } },
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

import { defineConfig } from '@hey-api/openapi-ts';

/** The admin's types and requests come from the API's OpenAPI document, which is committed; they are not. */
export default defineConfig({
  input: '../api/openapi.json',
  output: 'src/lib/api/generated',
  // Files are opened by a link, so nothing requests them; a page would carry a function for each.
  parser: { filters: { operations: { exclude: ['/export\\.(csv|xlsx)$/'] } } },
  plugins: [
    {
      name: '@hey-api/client-fetch',
      runtimeConfigPath: './src/lib/api/client-config',
      throwOnError: true,
    },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', responseStyle: 'data' },
  ],
});

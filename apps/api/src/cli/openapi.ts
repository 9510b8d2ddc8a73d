import { writeFile } from 'node:fs/promises';
import { createApplication } from '../application.js';
import { readConfig } from '../platform/config/config.js';
import { createOpenApiDocument, openApiText } from '../platform/http/openapi.js';

const target = process.argv[2];
if (target === undefined) {
  process.stderr.write('Name the file to write: openapi.js <file>\n');
  process.exit(2);
}
const config = readConfig({
  DATABASE_URL: 'postgres://nobody:none@localhost/not-connected',
  LOG_LEVEL: 'silent',
});
const app = await createApplication(config, { connect: false });
await writeFile(target, openApiText(createOpenApiDocument(app)));
await app.close();

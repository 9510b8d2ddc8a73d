const SPEC = '\\.spec\\.tsx?$';
const TESTS = [SPEC, '^apps/api/test/', '^apps/admin/(e2e|src/testing)/'];

/** The features of the API in the order of the domain: each may use those before it. A new one takes its place here. */
export const FEATURES_IN_ORDER = [
  ...['areas', 'organisations', 'programmes', 'funds', 'identity', 'audit'],
  ...['reference-data', 'separation'],
  ...[
    'budgets',
    'virements',
    'bank-accounts',
    'match-funding',
    'calls',
    'applications',
    'assessments',
  ],
  ...['awards', 'allocations', 'assurances', 'letters', 'conditions', 'outcomes', 'returns'],
  ...['payments', 'claims', 'delegations', 'payment-runs', 'transfers', 'ledger', 'recoveries'],
  'variations',
  ...['not-allowed-today', 'saved-views', 'people', 'home'],
];

/**
 * Who may import whom, as ARCHITECTURE.md says it. The name is what a violation is reported under, the comment is
 * the sentence that explains it. tools/import-rules.spec.ts holds a violation of each.
 * @type {import('dependency-cruiser').IForbiddenRuleType[]}
 */
const forbidden = [
  {
    name: 'domain-stands-alone',
    comment:
      'libs/domain imports nothing outside itself: no framework, no decorators, no Node built-ins.',
    severity: 'error',
    from: { path: '^libs/domain/src/', pathNot: SPEC },
    to: { pathNot: '^libs/domain/src/' },
  },
  {
    name: 'domain-features-meet-at-their-index',
    comment: 'A feature of the domain reaches another only through its index.ts, the only door.',
    severity: 'error',
    from: { path: '^libs/domain/src/([^/]+)/' },
    to: { path: '^libs/domain/src/[^/]+/', pathNot: ['^libs/domain/src/$1/', '/index\\.ts$'] },
  },
  {
    name: 'domain-is-entered-by-its-doors',
    comment: 'Outside the domain, only the index.ts of a feature is imported.',
    severity: 'error',
    from: { pathNot: '^libs/domain/' },
    to: { path: '^libs/domain/', pathNot: '^libs/domain/src/[^/]+/index\\.ts$' },
  },
  {
    name: 'domain-ground-knows-no-feature',
    comment: 'money, calendar and shared know no feature: every feature stands on them.',
    severity: 'error',
    from: { path: '^libs/domain/src/(money|calendar|shared)/' },
    to: { path: '^libs/domain/src/', pathNot: '^libs/domain/src/(money|calendar|shared)/' },
  },
  {
    name: 'api-never-imports-admin',
    comment: 'The API and the admin meet at the OpenAPI document, never by import.',
    severity: 'error',
    from: { path: '^apps/api/' },
    to: { path: '^apps/admin/' },
  },
  {
    name: 'admin-never-imports-api',
    comment: 'The types of the admin come from the OpenAPI document of the API, never by import.',
    severity: 'error',
    from: { path: '^apps/admin/' },
    to: { path: '^apps/api/' },
  },
  {
    name: 'controllers-only-translate-http',
    comment: 'A controller only translates HTTP: no repository, no entity, no typeorm.',
    severity: 'error',
    from: { path: '\\.controller\\.ts$' },
    to: { path: ['\\.repository\\.ts$', '\\.entity\\.ts$', '(^|node_modules/)typeorm(/|$)'] },
  },
  {
    name: 'services-know-no-http',
    comment:
      'A service knows no controller, no DTO class and no class of the HTTP server; it may name the type of the view its queries return.',
    severity: 'error',
    from: { path: '\\.(service|use-case)\\.ts$' },
    to: {
      path: [
        '\\.dto\\.ts$',
        '\\.controller\\.ts$',
        '(^|node_modules/)(fastify|@fastify/[^/]+|@nestjs/platform-fastify|@nestjs/swagger)(/|$)',
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'services-keep-to-their-feature',
    comment:
      "A service never calls another feature's service or use case; it may use another feature's repository. What puts several features together in one transaction is a use case, which may.",
    severity: 'error',
    from: { path: '^apps/api/src/features/([^/]+)/.+\\.service\\.ts$' },
    to: {
      path: '^apps/api/src/features/.+\\.(service|use-case)\\.ts$',
      pathNot: '^apps/api/src/features/$1/',
    },
  },
  // a rule for each feature, all by the same name
  ...FEATURES_IN_ORDER.map((feature, place) => ({
    name: 'features-stand-in-order',
    comment:
      'A feature of the API uses those before it in the order of the domain, so that no features go in a circle.',
    severity: /** @type {const} */ ('error'),
    from: { path: `^apps/api/src/features/${feature}/`, pathNot: SPEC },
    to: {
      path: '^apps/api/src/features/',
      pathNot: `^apps/api/src/features/(${FEATURES_IN_ORDER.slice(0, place + 1).join('|')})/`,
    },
  })),
  {
    name: 'features-have-their-place',
    comment: 'Every feature of the API stands in the order at the top of .dependency-cruiser.js.',
    severity: 'error',
    from: {
      path: '^apps/api/src/features/',
      pathNot: `^apps/api/src/features/(${FEATURES_IN_ORDER.join('|')})/`,
    },
    to: {},
  },
  {
    name: 'readable-stands-below-features',
    comment:
      'What features let others read of their tables is SQL: it knows the domain and the platform, and no feature.',
    severity: 'error',
    from: { path: '^apps/api/src/readable/' },
    to: { pathNot: ['^apps/api/src/(readable|platform/database)/', '^libs/domain/src/'] },
  },
  {
    name: 'entities-stay-in-their-feature',
    comment:
      'A feature writes and loads its own tables; of the entities of another it names the type of a row at most.',
    severity: 'error',
    from: { path: '^apps/api/src/features/([^/]+)/', pathNot: SPEC },
    to: {
      path: '\\.entity\\.ts$',
      pathNot: '^apps/api/src/features/$1/',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'entities-stay-with-repositories',
    comment:
      'Only repositories, queries and the list for the data source see entity classes; a service and its parts may name the type of a row they loaded.',
    severity: 'error',
    from: {
      path: '^apps/api/',
      pathNot: ['\\.(repository|queries|entity)\\.ts$', '^apps/api/src/entities\\.ts$', ...TESTS],
    },
    to: { path: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'rows-stop-before-http',
    comment: 'Rows stop at the repository: what describes HTTP does not even name their type.',
    severity: 'error',
    from: { path: '\\.(dto|controller|guard|filter|module)\\.ts$' },
    to: { path: '\\.entity\\.ts$' },
  },
  {
    name: 'platform-knows-no-feature',
    comment: 'platform/ carries every feature and knows none.',
    severity: 'error',
    from: { path: '^apps/api/src/platform/', pathNot: SPEC },
    to: { path: '^apps/api/src/features/' },
  },
  {
    name: 'nestjs-typeorm-opens-the-data-sources',
    comment:
      '@nestjs/typeorm opens and closes the data sources in platform/database; all else reaches them by a unit of work.',
    severity: 'error',
    from: { path: '^apps/api/', pathNot: '^apps/api/src/platform/database/' },
    to: { path: '(^|node_modules/)@nestjs/typeorm(/|$)' },
  },
  {
    name: 'admin-ground-knows-no-feature',
    comment:
      'components and lib of the admin carry the features and know none of them, nor the app.',
    severity: 'error',
    from: { path: '^apps/admin/src/(components|lib)/' },
    to: { path: '^apps/admin/src/(features|app)/' },
  },
  {
    name: 'admin-features-know-no-app',
    comment: 'The app composes features; a feature of the admin does not know the app.',
    severity: 'error',
    from: { path: '^apps/admin/src/features/' },
    to: { path: '^apps/admin/src/app/' },
  },
  {
    name: 'admin-features-keep-apart',
    comment: 'A feature of the admin never imports another feature: routes compose them.',
    severity: 'error',
    from: { path: '^apps/admin/src/features/([^/]+)/' },
    to: { path: '^apps/admin/src/features/', pathNot: '^apps/admin/src/features/$1/' },
  },
  {
    name: 'migrations-import-only-typeorm',
    comment: 'A migration is SQL that never changes again: it imports typeorm and nothing else.',
    severity: 'error',
    from: { path: '^migrations/', pathNot: SPEC },
    to: { pathNot: ['(^|node_modules/)typeorm(/|$)', '^migrations/'] },
  },
  {
    name: 'tools-stand-outside',
    comment:
      'The tools run before anything is installed or built, so they import no application code; and no application code imports them.',
    severity: 'error',
    from: { path: '^tools/', pathNot: '\\.(spec|e2e)\\.ts$' },
    to: { path: '^(apps|libs|migrations)/' },
  },
  {
    name: 'application-knows-no-tools',
    comment: 'The tools start, build and test the application; the application does not know them.',
    severity: 'error',
    from: { path: '^(apps|libs|migrations)/', pathNot: TESTS },
    to: { path: '^tools/' },
  },
  {
    name: 'application-knows-no-tests',
    comment: 'What only tests use is imported only by tests.',
    severity: 'error',
    from: { path: '^(apps|libs|migrations)/', pathNot: TESTS },
    to: { path: TESTS },
  },
  {
    name: 'no-rejected-packages',
    comment:
      'These packages were read and turned down: unmaintained, with open vulnerabilities, or with outdated data.',
    severity: 'error',
    from: {},
    to: {
      path: '(^|node_modules/)(exceljs|xlsx|multer|ofx-data-extractor|mt940-js|uk-modulus-checking)(/|$)',
    },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one thing, or three: split them by meaning.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment:
      'A file that nothing imports and that imports nothing is forgotten: use it or remove it.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [
        SPEC,
        '\\.config\\.(js|ts)$',
        '^apps/api/test/global-',
        '^tools/(journey-order|real-clock)\\.mjs$',
        '^migrations/[0-9]+-',
        '^apps/[^/]+/(src/)?main\\.tsx?$',
      ],
    },
    to: {},
  },
  {
    name: 'no-unresolvable',
    comment: 'An import that leads nowhere fails at start: install the package or mend the path.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^apps/admin/src/lib/api/generated/', '\\.s?css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.scss'],
    },
  },
};

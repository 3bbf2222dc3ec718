/**
 * Which room may know which: content ← library → domain ← everything. Checked by `npm run lint`.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'No module needs itself by a round trip; types alone may.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows Zod and itself: no files, no framework, no other room.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^(src/domain/|node_modules/zod/)' },
    },
    {
      name: 'client-is-for-browsers',
      comment:
        'Browser code knows the domain and the words of the interface; nothing of Node, of disk or of the build.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-knows-no-disk',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { path: '^(src/(library|import|build|links|pages|layouts|components)|scripts|tests)/' },
    },
    {
      name: 'library-knows-the-domain',
      comment: 'An opened content folder is the same for every command: it knows none of them.',
      severity: 'error',
      from: { path: '^src/library/' },
      to: { path: '^(src/(import|build|links|pages|layouts|components|client)|scripts|tests)/' },
    },
    {
      name: 'import-and-links-know-library-and-domain',
      severity: 'error',
      from: { path: '^src/(import|links)/' },
      to: { path: '^(src/(build|pages|layouts|components|client)|scripts|tests)/' },
    },
    {
      name: 'server-knows-library-and-domain',
      comment: 'The search service and its index run beside the site and know nothing of its pages.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^(src/(import|build|links|pages|layouts|components|client)|scripts|tests)/' },
    },
    {
      name: 'nothing-of-the-site-knows-the-server',
      severity: 'error',
      from: { path: '^src/(?!server/)' },
      to: { path: '^src/server/' },
    },
    {
      name: 'build-knows-no-import',
      severity: 'error',
      from: { path: '^src/build/' },
      to: { path: '^(src/(import|links)|scripts|tests)/' },
    },
    {
      name: 'pages-are-thin',
      comment: 'Pages and components are given what they show: they touch no files and no importer.',
      severity: 'error',
      from: { path: '^src/(pages|layouts|components)/' },
      to: { path: '^(src/(import|links|build)|scripts|tests)/' },
    },
    {
      name: 'pages-touch-no-files',
      severity: 'error',
      from: { path: '^src/(pages|layouts|components)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-knows-no-tools',
      comment: 'Scripts and tests stand on the product, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'run-time-needs-are-dependencies',
      comment: '`npm install --omit=dev` must leave a product that builds and imports.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};

// Who may import what: down a floor or to the kernel, never up, never into another module's rooms.
const floors = ['kernel', 'platform', 'ui', 'foundation', 'reference', 'casework', 'program', 'insight'];
const upward = floors.slice(0, -1).map((floor, at) => ({
  name: `${floor}-imports-nothing-above`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: `^src/(${floors.slice(at + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...upward,
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/(?!kernel/)' },
    },
    {
      name: 'only-through-the-door-of-a-module',
      comment: 'A module of a higher floor is entered through its index.ts.',
      severity: 'error',
      from: { path: '^src/(foundation|reference|casework|program|insight)/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/(foundation|reference|casework|program|insight)/([^/]+)/',
        pathNot: ['^src/$1/$2/', '^src/[^/]+/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      from: { path: '/model/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: '^src/platform/http/actor\\.ts$', path: '^(src/platform/(database|http|log|config)|kysely|pg$|hono|node:fs|node:net|node:http)' },
    },
    { name: 'product-code-needs-no-tests', severity: 'error', from: { path: '^src', pathNot: '\\.test\\.tsx?$' }, to: { path: '^test/' } },
    // What a youth answers about a record shall not leave their device, so the pure engine of the laws is sent to it.
    { name: 'islands-stand-alone', severity: 'error', from: { path: '^src/browser/', pathNot: '^src/browser/clear-record\\.ts$' }, to: { path: '^src/(?!browser/)' } },
    {
      name: 'the-laws-alone-answer-in-the-browser',
      severity: 'error',
      from: { path: '^src/browser/clear-record\\.ts$' },
      to: { path: '^src/(?!browser/)', pathNot: '^src/reference/laws/(model/|pages/plain-answers\\.tsx$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.js'] },
  },
};

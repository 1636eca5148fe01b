import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The longest first, so that no core waits at the end for one file. Vitest knows how long each took only where it ran
 * before; a fresh machine starts with these. Then project by project: a worker goes on from file to file of one project.
 */
const longest = [
  'test/faults/killed.test.ts',
  'test/access/routes.test.ts',
  'test/faults/fuzz.test.ts',
  'test/access/broken-policies.test.ts',
  'test/faults/database.test.ts',
  'test/access/gate.test.ts',
  'src/casework/responses/definitions.db.test.ts',
  'test/access/walk.test.ts',
  'src/reference/protocols/pages/guide.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification) => {
      const at = longest.findIndex((path) => file.moduleId.endsWith(path));
      if (at >= 0) return at;
      return file.project.name === 'journeys' ? longest.length : longest.length + 1;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

import { z } from 'zod';
import { absent, ok } from '#kernel/result.ts';
import { type AnyYouthDoor, youthPage } from './door.ts';
import { ReadingPage } from './pages/reading.tsx';
import { paths } from './paths.ts';
import { myReading } from './reading-store.ts';

/** What the youth's lawyer wants them to read: nothing is there until it is shared, and nothing once it is taken back. */
export const readingDoors: readonly AnyYouthDoor[] = [
  youthPage({
    path: paths.reading,
    input: z.looseObject({}),
    action: async (errand) => {
      const reading = await myReading(errand);
      return reading ? ok(reading) : absent;
    },
    page: (reading, scene) => <ReadingPage reading={reading} {...scene} />,
  }),
];

import { type AnyDoor, getDoor } from '#platform/http/door.ts';
import { type LetterFile, letterFileInput, letterInput, makeLetter, seeLetter } from './actions/letter.ts';
import { LetterPage } from './pages/letter.tsx';
import { paths } from './paths.ts';

const get = { method: 'GET', access: { signedIn: true } } as const;
const one = [':youthId', ':chargeId', ':gate'] as const;

const fileOf = ({ bytes, name }: LetterFile) =>
  new Response(bytes.slice().buffer, {
    headers: {
      'content-type': name.endsWith('.pdf')
        ? 'application/pdf'
        : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `${name.endsWith('.pdf') ? 'inline' : 'attachment'}; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    ...get,
    path: paths.letter(...one),
    audit: 'relief.opened',
    input: letterInput,
    action: seeLetter,
    page: (view, frame) => <LetterPage view={view} frame={frame} />,
  }),
  getDoor({
    ...get,
    path: paths.file(...one, ':file'),
    audit: 'letters.printed',
    input: letterFileInput,
    action: makeLetter,
    page: fileOf,
  }),
];

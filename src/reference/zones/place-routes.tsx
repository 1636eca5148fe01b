import type { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import { type AnyDoor, door, type Errand, getDoor } from '#platform/http/door.ts';
import { paperInput, seePaper } from './actions/papers.ts';
import {
  endPlace,
  left,
  leftInput,
  phonesInput,
  placeInput,
  postSign,
  seePhoto,
  seePlace,
  setPhones,
  signInput,
  signOfInput,
  takenDown,
  train,
  trainingInput,
} from './actions/place.ts';
import { LARGEST_PHOTO } from './model/photo.ts';
import { PlacePage } from './pages/place.tsx';
import { paths } from './paths.ts';
import { formWords } from './words-forms.ts';

const signedIn = { signedIn: true } as const;
const id = ':placeId';
/** What a form adds to its photo. */
const WITH_FIELDS = LARGEST_PHOTO + 500_000;

const placeDoor = getDoor({
  method: 'GET',
  path: paths.place(id),
  access: signedIn,
  audit: 'zone.place-opened',
  input: placeInput,
  action: seePlace,
  page: (view, frame) => <PlacePage view={view} frame={frame} />,
});

type Act<I> = (errand: Errand, input: I) => Promise<Result<{ placeId: string }>>;

/** A form of the place's page that leads back to it. */
const onPlace = <I,>(path: string, audit: string, input: z.ZodType<I>, action: Act<I>, largest?: number): AnyDoor =>
  door({
    method: 'POST',
    path,
    access: signedIn,
    audit,
    input,
    action,
    to: ({ placeId }) => paths.place(placeId),
    form: placeDoor,
    words: formWords,
    ...(largest === undefined ? {} : { largest }),
  });

/** Doors of one place: trainings, signs, numbers and papers. */
export const placeDoors: readonly AnyDoor[] = [
  placeDoor,
  onPlace(paths.trainings(id), 'zone.trained', trainingInput, train),
  onPlace(paths.left(id, ':trainingId'), 'zone.trained-left', leftInput, left),
  onPlace(paths.signs(id), 'zone.sign-posted', signInput, postSign, WITH_FIELDS),
  onPlace(paths.takenDown(id, ':signId'), 'zone.sign-taken-down', signOfInput, takenDown),
  onPlace(paths.placePhones(id), 'zone.place-changed', phonesInput, setPhones),
  door({
    method: 'POST',
    path: paths.placeEnd(id),
    access: signedIn,
    audit: 'zone.place-ended',
    input: placeInput,
    action: endPlace,
    to: (done) => paths.application(done.id),
    form: placeDoor,
    words: formWords,
  }),
  getDoor({
    method: 'GET',
    path: paths.photo(id, ':signId'),
    access: signedIn,
    audit: 'zone.photo-opened',
    input: signOfInput,
    action: seePhoto,
    // Never shown as a page of ours, whatever is in it.
    page: ({ bytes, media }) =>
      new Response(bytes, {
        headers: {
          'content-type': media,
          'content-disposition': `attachment; filename="sign.${media.split('/')[1]}"`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      }),
  }),
  getDoor({
    method: 'GET',
    path: paths.paper(id, ':paper'),
    access: signedIn,
    audit: { none: 'a paper that hangs on a wall; no youth' },
    input: paperInput,
    action: seePaper,
    page: async ({ paper, make }, frame) =>
      new Response((await make(frame.lang)).slice().buffer, {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${paper}${paper === 'guide' ? `-${frame.lang}` : ''}.pdf"`,
        },
      }),
  }),
];

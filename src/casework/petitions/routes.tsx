import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { alsoInput, sealAlso, seeAlso } from './actions/also.ts';
import {
  addFact,
  addHolder,
  factInput,
  holderInput,
  holderOfInput,
  keepWording,
  matterInput,
  seeMatter,
  takeOffHolder,
  wordingInput,
} from './actions/matter.ts';
import { fileInput, letterInput, type MadeFile, makeLetter, makePacket, seePacket } from './actions/packet.ts';
import { beginInput, beginPetition, seePetitions, youthInput } from './actions/petitions.ts';
import { addStep, grantInput, stepInput, stepOfInput, takeBackStep, writeGrant } from './actions/steps.ts';
import { AlsoPage } from './pages/also.tsx';
import { MatterPage } from './pages/matter.tsx';
import { PacketPage } from './pages/packet.tsx';
import { PetitionsPage } from './pages/petitions.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';
import { alsoWords } from './words-also.ts';

const signedIn = { signedIn: true } as const;
const one = [':youthId', ':matterId'] as const;
const get = { method: 'GET', access: signedIn } as const;
const post = { method: 'POST', access: signedIn, words } as const;

const listDoor = getDoor({
  ...get,
  path: paths.petitions(':youthId'),
  audit: 'petitions.opened',
  input: youthInput,
  action: seePetitions,
  page: (view, frame) => <PetitionsPage view={view} frame={frame} />,
});
const matterDoor = getDoor({
  ...get,
  path: paths.matter(...one),
  audit: 'petitions.opened',
  input: matterInput,
  action: seeMatter,
  page: (view, frame) => <MatterPage view={view} frame={frame} />,
});

const alsoDoor = getDoor({
  ...get,
  path: paths.also(...one),
  audit: 'petitions.opened',
  input: matterInput,
  action: seeAlso,
  page: (view, frame) => <AlsoPage view={view} frame={frame} />,
});

const fileOf = ({ bytes, name }: MadeFile) =>
  new Response(bytes.slice().buffer, {
    headers: {
      'content-type': name.endsWith('.pdf')
        ? 'application/pdf'
        : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `${name.endsWith('.pdf') ? 'inline' : 'attachment'}; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });

type OfMatter = { youthId: string; matterId: string };
const toMatter = ({ youthId, matterId }: OfMatter) => paths.matter(youthId, matterId);
const ofMatter = { ...post, to: toMatter, form: matterDoor } as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  listDoor,
  door({
    ...post,
    path: paths.petitions(':youthId'),
    audit: 'petitions.begun',
    input: beginInput,
    action: beginPetition,
    to: toMatter,
    form: listDoor,
  }),
  matterDoor,
  door({
    ...ofMatter,
    path: paths.wording(...one),
    audit: 'petitions.worded',
    input: wordingInput,
    action: keepWording,
  }),
  door({ ...ofMatter, path: paths.steps(...one), audit: 'petitions.step-written', input: stepInput, action: addStep }),
  door({ ...ofMatter, path: paths.grant(...one), audit: 'petitions.granted', input: grantInput, action: writeGrant }),
  alsoDoor,
  door({
    ...post,
    words: alsoWords,
    path: paths.also(...one),
    audit: 'petitions.sealed-more',
    input: alsoInput,
    action: sealAlso,
    to: ({ youthId, matterId }) => paths.also(youthId, matterId),
    form: alsoDoor,
  }),
  door({
    ...ofMatter,
    path: paths.takingBack(...one, ':stepId'),
    audit: 'petitions.step-taken-back',
    input: stepOfInput,
    action: takeBackStep,
  }),
  door({
    ...ofMatter,
    path: paths.holders(...one),
    audit: 'petitions.holder-added',
    input: holderInput,
    action: addHolder,
  }),
  door({
    ...ofMatter,
    path: paths.droppingHolder(...one, ':holderId'),
    audit: 'petitions.holder-dropped',
    input: holderOfInput,
    action: takeOffHolder,
  }),
  door({
    ...ofMatter,
    path: paths.facts(...one),
    audit: 'petitions.holder-told',
    input: factInput,
    action: addFact,
  }),
  getDoor({
    ...get,
    path: paths.letter(...one, ':holderId'),
    audit: 'petitions.printed',
    input: letterInput,
    action: makeLetter,
    page: fileOf,
  }),
  getDoor({
    ...get,
    path: paths.packet(...one),
    audit: 'petitions.opened',
    input: matterInput,
    action: seePacket,
    page: (view, frame) => <PacketPage view={view} frame={frame} />,
  }),
  getDoor({
    ...get,
    path: paths.file(...one, ':set'),
    audit: 'petitions.printed',
    input: fileInput,
    action: makePacket,
    page: fileOf,
  }),
];

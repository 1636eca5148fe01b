import { z } from 'zod';
import { type AnyDoor, type AnyForm, door, getDoor, type PostDoor } from '#platform/http/door.ts';
import { duplicatesInput, join, joinInput, part, partInput, seeDuplicates } from './actions/duplicates.ts';
import { ask, askers, askKnown, findForm, findInput, found, foundInput, known, knownInput } from './actions/find.ts';
import { changeIdentity, changeInput, seeIdentity, seeIdentityInput } from './actions/identity.ts';
import { list, listInput } from './actions/list.ts';
import { changeNoteReaders, keepInput, noteReadersInput, seeNoteReaders } from './actions/note-readers.ts';
import { notesInput, seeNotes, writeInput, writeNote } from './actions/notes.ts';
import {
  addInput,
  addParticular,
  endInput,
  endParticular,
  seeParticulars,
  seeParticularsInput,
} from './actions/particulars.ts';
import { DuplicatesPage } from './pages/duplicates.tsx';
import { FindPage, FoundPage, KnownPage } from './pages/find.tsx';
import { IdentityPage } from './pages/identity.tsx';
import { ListPage } from './pages/list.tsx';
import { NoteReadersPage } from './pages/note-readers.tsx';
import { NotesPage } from './pages/notes.tsx';
import { ParticularsPage } from './pages/particulars.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const findDoor = getDoor({
  method: 'GET',
  path: paths.find,
  access: signedIn,
  audit: { none: 'an empty search form; no youth' },
  input: z.looseObject({}),
  action: findForm,
  page: (view, frame) => <FindPage view={view} frame={frame} />,
});

const notesDoor = getDoor({
  method: 'GET',
  path: paths.notes(':youthId'),
  access: signedIn,
  audit: 'youth.notes-opened',
  input: notesInput,
  action: seeNotes,
  page: (view, frame) => <NotesPage view={view} frame={frame} />,
});

const noteReadersDoor = getDoor({
  method: 'GET',
  path: paths.noteReaders(':youthId', ':writtenNoteId'),
  access: signedIn,
  audit: 'youth.note-readers-seen',
  input: noteReadersInput,
  action: seeNoteReaders,
  page: (view, frame) => <NoteReadersPage view={view} frame={frame} />,
});

const identityDoor = getDoor({
  method: 'GET',
  path: paths.identity(':youthId'),
  access: signedIn,
  audit: 'youth.identity-opened',
  input: seeIdentityInput,
  action: seeIdentity,
  page: (view, frame) => <IdentityPage view={view} frame={frame} />,
});

const particularsDoor = getDoor({
  method: 'GET',
  path: paths.particulars(':youthId'),
  access: signedIn,
  audit: 'youth.particulars-opened',
  input: seeParticularsInput,
  action: seeParticulars,
  page: (view, frame) => <ParticularsPage view={view} frame={frame} />,
});

const duplicatesDoor = getDoor({
  method: 'GET',
  path: paths.duplicates(':youthId'),
  access: signedIn,
  audit: 'youth.duplicates-looked-for',
  input: duplicatesInput,
  action: seeDuplicates,
  page: (view, frame) => <DuplicatesPage view={view} frame={frame} />,
});

type OfYouth = { youthId: string };
type Form = AnyForm;
const change = <I,>(
  path: string,
  audit: string,
  input: z.ZodType<I>,
  action: PostDoor<I, OfYouth>['action'],
  form: Form,
  to: (youthId: string) => string,
) =>
  door<I, OfYouth>({
    method: 'POST',
    path,
    access: signedIn,
    audit,
    input,
    action,
    to: ({ youthId }) => to(youthId),
    form,
    words,
  });

/** The doors of this module. The record's own page joins modules and lives in `insight/desk`. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.list,
    access: signedIn,
    audit: 'youth.listed',
    input: listInput,
    action: list,
    page: (view, frame) => <ListPage view={view} frame={frame} />,
  }),
  findDoor,
  door({
    method: 'POST',
    path: paths.find,
    access: signedIn,
    audit: { none: 'seals the question into an address; the answer’s page writes the entry' },
    input: findInput,
    action: ask,
    to: (answer) => ('youthId' in answer ? paths.youth(answer.youthId) : paths.found(answer.link)),
    form: findDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.found(':sought'),
    access: signedIn,
    audit: 'youth.searched',
    input: foundInput,
    action: found,
    page: (view, frame) => <FoundPage view={view} frame={frame} />,
  }),
  door({
    method: 'POST',
    path: paths.known,
    access: { roles: askers },
    audit: { none: 'seals the question into an address; the answer’s page writes the entry' },
    input: knownInput,
    action: askKnown,
    to: ({ link }) => paths.knownAnswer(link),
    form: findDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.knownAnswer(':sought'),
    access: { roles: askers },
    audit: 'youth.known-asked',
    input: foundInput,
    action: known,
    page: (view, frame) => <KnownPage view={view} frame={frame} />,
  }),
  notesDoor,
  change(
    paths.notes(':youthId'),
    'youth.note-written',
    writeInput,
    writeNote,
    notesDoor,
    (id) => `${paths.youth(id)}#notes`,
  ),
  noteReadersDoor,
  change(
    paths.noteReaders(':youthId', ':writtenNoteId'),
    'youth.note-readers-changed',
    keepInput,
    changeNoteReaders,
    noteReadersDoor,
    paths.notes,
  ),
  identityDoor,
  change(paths.identity(':youthId'), 'youth.identity-changed', changeInput, changeIdentity, identityDoor, paths.youth),
  particularsDoor,
  change(
    paths.particulars(':youthId'),
    'youth.particular-added',
    addInput,
    addParticular,
    particularsDoor,
    paths.particulars,
  ),
  change(
    paths.ending(':youthId', ':particularId'),
    'youth.particular-ended',
    endInput,
    endParticular,
    particularsDoor,
    paths.particulars,
  ),
  duplicatesDoor,
  change(paths.joins(':youthId'), 'youth.joined', joinInput, join, duplicatesDoor, paths.duplicates),
  change(paths.parting(':youthId', ':joinId'), 'youth.parted', partInput, part, duplicatesDoor, paths.duplicates),
];

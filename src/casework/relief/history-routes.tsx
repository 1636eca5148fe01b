import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  bringHistory,
  bringInput,
  dropHistory,
  fileInput,
  historyInput,
  LARGEST_FILE,
  nameColumns,
  seeFile,
  seeHistory,
} from './actions/history.ts';
import { takeHistory, takeInput } from './actions/history-take.ts';
import { HistoryPage } from './pages/history.tsx';
import { HistoryFilePage } from './pages/history-file.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const one = [':youthId', ':historyId'] as const;
/** What a form adds to its file. */
const WITH_FIELDS = LARGEST_FILE + 500_000;

const historyDoor = getDoor({
  method: 'GET',
  path: paths.history(':youthId'),
  access: signedIn,
  audit: 'relief.opened',
  input: historyInput,
  action: seeHistory,
  page: (view, frame) => <HistoryPage view={view} frame={frame} />,
});
const fileDoor = getDoor({
  method: 'GET',
  path: paths.historyFile(...one),
  access: signedIn,
  audit: 'relief.history-opened',
  input: fileInput,
  action: seeFile,
  page: (view, frame) => <HistoryFilePage view={view} frame={frame} />,
});
type OfFile = { youthId: string; historyId: string };
const toFile = ({ youthId, historyId }: OfFile) => paths.historyFile(youthId, historyId);
const toRelief = ({ youthId }: { youthId: string }) => paths.relief(youthId);

/** The doors through which a criminal-history file becomes charges. */
export const historyDoors: readonly AnyDoor[] = [
  historyDoor,
  door({
    method: 'POST',
    path: paths.history(':youthId'),
    access: signedIn,
    words,
    audit: 'relief.history-brought',
    largest: WITH_FIELDS,
    input: bringInput,
    action: bringHistory,
    to: toFile,
    form: historyDoor,
  }),
  fileDoor,
  door({
    method: 'POST',
    path: paths.historyFile(...one),
    access: signedIn,
    words,
    audit: 'relief.history-taken',
    input: takeInput,
    action: takeHistory,
    to: toRelief,
    form: fileDoor,
  }),
  door({
    method: 'POST',
    path: paths.historyColumns(...one),
    access: signedIn,
    words,
    audit: 'relief.history-opened',
    input: fileInput,
    action: nameColumns,
    to: toFile,
    form: fileDoor,
  }),
  door({
    method: 'POST',
    path: paths.historyDropped(...one),
    access: signedIn,
    words,
    audit: 'relief.history-dropped',
    input: fileInput,
    action: dropHistory,
    to: ({ youthId }: { youthId: string }) => paths.history(youthId),
    form: fileDoor,
  }),
];

import { youthPaths } from '#casework/youth/index.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  anyInput,
  beforeContact,
  contactInput,
  heardFrom,
  joinInput,
  joinToYouth,
  listContacts,
  newContactInput,
  seeContact,
  writeContact,
} from './actions/contacts.ts';
import { contactWords } from './contact-words.ts';
import { ContactPage } from './pages/contact.tsx';
import { NewContactPage } from './pages/contact-new.tsx';
import { ContactsPage } from './pages/contacts.tsx';
import { paths } from './paths.ts';

const signedIn = { signedIn: true } as const;

const before = getDoor({
  method: 'GET',
  path: paths.newContact,
  access: signedIn,
  audit: { none: 'an empty form; no youth' },
  input: anyInput,
  action: beforeContact,
  page: (view, frame) => <NewContactPage view={view} frame={frame} />,
});

const one = getDoor({
  method: 'GET',
  path: paths.contact(':contactId'),
  access: signedIn,
  audit: 'contact.opened',
  input: contactInput,
  action: seeContact,
  page: (view, frame) => <ContactPage view={view} frame={frame} />,
});

/** Doors of street contacts. */
export const contactDoors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.contacts,
    access: signedIn,
    audit: 'contacts.listed',
    input: anyInput,
    action: listContacts,
    page: (view, frame) => <ContactsPage view={view} frame={frame} />,
  }),
  before,
  door({
    method: 'POST',
    path: paths.contacts,
    access: signedIn,
    audit: 'contact.written',
    input: newContactInput,
    action: writeContact,
    to: ({ contactId }) => paths.contact(contactId),
    form: before,
    words: contactWords,
  }),
  one,
  door({
    method: 'POST',
    path: paths.checkIn(':contactId'),
    access: signedIn,
    audit: 'contact.checked-in',
    input: contactInput,
    action: heardFrom,
    to: ({ contactId }) => paths.contact(contactId),
    form: one,
    words: contactWords,
  }),
  door({
    method: 'POST',
    path: paths.contactJoin(':contactId'),
    access: signedIn,
    audit: 'contact.joined',
    input: joinInput,
    action: joinToYouth,
    to: ({ youthId }) => youthPaths.youth(youthId),
    form: one,
    words: contactWords,
  }),
];
